package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputTest {
    @TempDir
    Path folder;

    @Test
    void appendsEachMessageAsALine() throws Exception {
        Path file = Files.writeString(folder.resolve("out.txt"), "before\n");
        try (Output output = output(file)) {
            output.open();
            output.write(MessageBatch.of(Message.of("one"), Message.of("two\n"), Message.of("")));
            output.write(MessageBatch.of(Message.of("three")));
        }

        assertThat(file).hasContent("before\none\ntwo\n\nthree\n");
    }

    @Test
    void makesMissingFoldersAndWritesBytesAsTheyAre() throws Exception {
        Path file = folder.resolve("new/deep/out.bin");
        try (Output output = output(file)) {
            output.open();
            output.write(MessageBatch.of(Message.of(new byte[] {(byte) 0xFF, 0, 'x'})));
        }

        assertThat(file).hasBinaryContent(new byte[] {(byte) 0xFF, 0, 'x', '\n'});
    }

    @Test
    void saysAtOnceWhatCanNotBeOpened() throws Exception {
        Path blocker = Files.writeString(folder.resolve("file"), "");
        try (Output inside = output(blocker.resolve("out.txt"));
                Output directory = output(folder)) {
            assertThatThrownBy(inside::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("can't write " + blocker.resolve("out.txt") + ": ");
            assertThatThrownBy(directory::open).hasMessageStartingWith("can't write " + folder + ": ");
        }
    }

    @Test
    void tellsOfAFullDevice() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (Output output = output(full)) {
            output.open();

            assertThatThrownBy(() -> output.write(MessageBatch.of(Message.of("x"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    @Test
    void refusesOtherCodecsAndInterpolation() {
        assertThatThrownBy(() -> Make.output("file", Map.of("path", "x", "codec", "delim:x")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("file.codec: delim:x is known in Benthos, not supported by nekton yet");
        assertThatThrownBy(() -> Make.output("file", Map.of("path", "x", "codec", "line")))
                .hasMessageContaining("file.codec: must be lines, but was \"line\"");
        assertThatThrownBy(() -> Make.output("file", Map.of("path", "${! meta(\"x\") }.txt")))
                .hasMessageContaining("file.path: interpolation functions are known in Benthos");
    }

    @Test
    void refusesAPathThatIsNone() {
        assertThatThrownBy(() -> Make.output("file", Map.of("path", "a\0b")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("file.path: is no file name here: Nul character not allowed");
    }

    private static Output output(Path file) {
        return Make.output("file", Map.of("path", file.toString()));
    }
}
