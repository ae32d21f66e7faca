package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.Input;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

class FileInputTest {
    @TempDir
    Path folder;

    @Test
    void makesAMessageOfEachLineWithoutItsEnd() throws Exception {
        Path file = write("a.txt", "one\r\ntwo\n\nfour");

        assertThat(Make.texts(input(file))).containsExactly("one", "two", "", "four");
        assertThat(Make.batches(input(file), Resources.of("test"))).allMatch(batch -> batch.size() == 1);
    }

    @Test
    void leavesOutEmptyLinesOnRequest() throws Exception {
        Path file = write("a.txt", "\none\n\n\ntwo\n\n");

        assertThat(Make.texts(input(file, Map.of("omit_empty", true)))).containsExactly("one", "two");
    }

    @Test
    void cutsAtACustomDelimiterAndKeepsLineBreaksThen() throws Exception {
        Path file = write("a.txt", "first<>sec\r\nond<><>th>ird<");

        assertThat(Make.texts(input(file, Map.of("custom_delimiter", "<>"))))
                .containsExactly("first", "sec\r\nond", "", "th>ird<");
    }

    @Test
    void passesInvalidUtf8AsItIs() throws Exception {
        byte[] bytes = {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0, '\n', (byte) 0x80};
        Path file = folder.resolve("a.bin");
        Files.write(file, bytes);

        List<Message> messages = Make.messages(input(file), Resources.of("test"));

        assertThat(messages.get(0).bytes()).isEqualTo(Arrays.copyOf(bytes, 5));
        assertThat(messages.get(1).bytes()).isEqualTo(new byte[] {(byte) 0x80});
    }

    @Test
    void skipsCountsAndLogsALineThatIsTooLongAndReadsOn() throws Exception {
        Path file = write(
                "a.txt", "short\n" + "x".repeat(65_536) + "\nnext\n" + "y".repeat(65_535) + "\n" + "z".repeat(200_000));
        RecordingLogger logger = RecordingLogger.of("recording", Level.INFO);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Resources resources = Resources.of("in").withLogger(logger).withMeters(meters);

        List<Message> messages = Make.messages(input(file), resources);

        assertThat(messages).extracting(Message::text).containsExactly("short", "next", "y".repeat(65_535));
        assertThat(logger.texts(Level.WARN))
                .containsExactly(
                        file + ":2: line is longer than max_buffer_size, 65536 bytes; skipped",
                        file + ":5: line is longer than max_buffer_size, 65536 bytes; skipped");
        assertThat(meters.get("input_error").tag("label", "in").counter().count())
                .isEqualTo(2);
    }

    @Test
    void readsALineOfTenMegabytesWhenTheBufferMayBeThatLarge() throws Exception {
        String line = "0123456789".repeat(1_000_000);
        Path file = write("a.txt", line + "\nnext\n");

        assertThat(Make.texts(input(file, Map.of("max_buffer_size", 10_000_001))))
                .containsExactly(line, "next");
        assertThat(Make.texts(input(file, Map.of("max_buffer_size", 10_000_000))))
                .containsExactly("next");
    }

    @Test
    void readsFilesOneAfterTheOtherAndTellsWhichInTheMetadata() throws Exception {
        Path first = write("b.txt", "1\n");
        Path second = write("a.txt", "2");
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2024-05-06T07:08:09.987Z")));

        Input input = Make.input("file", Map.of("paths", List.of(first.toString(), second.toString())));
        List<Message> messages = Make.messages(input, Resources.of("test"));

        assertThat(messages).extracting(Message::text).containsExactly("1", "2");
        assertThat(messages.get(0).metadata().text("path")).contains(first.toString());
        assertThat(messages.get(1).metadata().toString())
                .isEqualTo("{path=" + second + ", mod_time_unix=1714979289, mod_time=2024-05-06T07:08:09Z}");
    }

    @Test
    void findsFilesByPatternsSortedAndEachOnce() throws Exception {
        write("a1.log", "a1");
        write("a2.log", "a2");
        write("b1.log", "b1");
        write("deep/a3.log", "a3");
        write("deep/er/a4.log", "a4");
        write("deep/er/x.txt", "x");

        assertThat(texts("*.log")).containsExactly("a1", "a2", "b1");
        assertThat(texts("a?.log", "*1.log")).containsExactly("a1", "a2", "b1");
        assertThat(texts("[^a]1.log")).containsExactly("b1");
        assertThat(texts("*/*.log")).containsExactly("a3");
        assertThat(texts("**/*.log")).containsExactly("a1", "a2", "b1", "a3", "a4");
        assertThat(texts("d**/a[3-4].log")).containsExactly("a3", "a4");
    }

    @Test
    void readsAFileWhoseNameLooksLikeAPattern() throws Exception {
        write("a[1].txt", "odd");

        assertThat(texts("a[1].txt")).containsExactly("odd");
    }

    @Test
    void refusesToOpenWhatIsNotThereOrNoFile() throws Exception {
        Path missing = folder.resolve("missing.txt");

        assertThatThrownBy(() -> Make.texts(input(missing)))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + ": no such file");
        assertThatThrownBy(() -> Make.texts(input(folder))).hasMessage(folder + ": is a directory");
        assertThatThrownBy(() -> texts("*.nothing")).hasMessage("no file found: " + folder.resolve("*.nothing"));
    }

    @Test
    void tellsItsProgressInBytes() throws Exception {
        Path first = write("a.txt", "x\n".repeat(50));
        Path second = write("b.txt", "y\n".repeat(50));
        try (Input input = Make.input("file", Map.of("paths", List.of(first.toString(), second.toString())))) {
            input.open(Resources.of("test"));
            assertThat(input.progress()).hasValue(0);
            assertThat(input.read()).isPresent();
            assertThat(input.progress()).hasValue(0.5);
            while (input.read().isPresent()) {}
            assertThat(input.progress()).hasValue(1);
        }
    }

    @Test
    void deletesFilesOnlyOnceAllIsWritten() throws Exception {
        Path file = write("a.txt", "1\n2\n");
        Map<String, ?> fields = Map.of("paths", List.of(file.toString()), "delete_on_finish", true);
        try (Input input = Make.input("file", fields)) {
            input.open(Resources.of("test"));
            assertThat(input.read()).isPresent();
            input.written();
            assertThat(file).exists();
        }

        Make.texts(Make.input("file", fields));

        assertThat(file).doesNotExist();
    }

    @Test
    void refusesWhatBenthosKnowsAndItDoesNot() {
        Map<String, ?> fields = Map.of(
                "paths",
                List.of("x"),
                "scanner",
                Map.of("csv", Map.of()),
                "codec",
                "lines",
                "auto_replay_nacks",
                false);

        assertThatThrownBy(() -> Make.input("file", fields))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("file.codec: known in Benthos, not supported by nekton yet")
                .hasMessageContaining("file.scanner.csv: known in Benthos, not supported by nekton yet")
                .hasMessageContaining("file.auto_replay_nacks: known in Benthos, not supported by nekton yet");
    }

    private List<String> texts(String... patterns) throws Exception {
        List<String> paths =
                Arrays.stream(patterns).map(pattern -> folder + "/" + pattern).toList();
        return Make.texts(Make.input("file", Map.of("paths", paths)));
    }

    private static Input input(Path file) {
        return Make.input("file", Map.of("paths", List.of(file.toString())));
    }

    private static Input input(Path file, Map<String, ?> lines) {
        return Make.input("file", Map.of("paths", List.of(file.toString()), "scanner", Map.of("lines", lines)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
