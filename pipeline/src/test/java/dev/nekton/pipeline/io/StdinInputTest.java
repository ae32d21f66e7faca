package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StdinInputTest {
    private final InputStream before = System.in;

    @AfterEach
    void restore() {
        System.setIn(before);
    }

    @Test
    void makesAMessageOfEachLine() throws Exception {
        System.setIn(new ByteArrayInputStream("one\ntwo\r\nthree".getBytes(StandardCharsets.UTF_8)));

        assertThat(Make.texts(Make.input("stdin", Map.of()))).containsExactly("one", "two", "three");
    }

    @Test
    void givesALineAsSoonAsItIsThereAndCanBeInterruptedWhileItWaits() throws Exception {
        try (PipedOutputStream writer = new PipedOutputStream();
                PipedInputStream pipe = new PipedInputStream(writer);
                Input input = Make.input("stdin", Map.of())) {
            System.setIn(pipe);
            input.open(Resources.of("test"));
            writer.write("first\nhal".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(input.read().orElseThrow()).extracting(Message::text).containsExactly("first");

            Thread.currentThread().interrupt();
            assertThatThrownBy(input::read).isInstanceOf(InterruptedException.class);

            writer.write("f\n".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            assertThat(input.read().orElseThrow()).extracting(Message::text).containsExactly("half");
        }
    }

    @Test
    void passesAFailureOfReadingOn() throws Exception {
        System.setIn(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });
        try (Input input = Make.input("stdin", Map.of())) {
            input.open(Resources.of("test"));

            assertThatThrownBy(input::read).isInstanceOf(IOException.class).hasMessage("device is gone");
        }
    }
}
