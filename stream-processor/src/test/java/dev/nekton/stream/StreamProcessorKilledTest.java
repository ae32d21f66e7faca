package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps its variables in a file is killed, and the next one finds them. Decision D17. */
class StreamProcessorKilledTest {
    private static final long LONGEST_TO_DISK_MILLIS = 3_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theValuesAreThereAfterTheProcessWasKilled() throws Exception {
        Path file = folder.resolve("state.db");
        Process child = start(file);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("stored");
            Thread.sleep(LONGEST_TO_DISK_MILLIS);
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isNotZero();
        try (StreamRig rig =
                StreamRig.of(stream -> stream.mapping("sum", "a + b.x").stateFile(file))) {
            assertThat(Json.text(Value.Struct.of(rig.processor.variables())))
                    .isEqualTo("{\"a\":\"last\",\"b\":{\"x\":99}}");
            List<Message> outputs = rig.process(StreamRig.message("a", "1"));
            assertThat(StreamRig.values(outputs)).containsExactly("sum=100");
        }
    }

    private static Process start(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The process that is killed. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws InterruptedException {
            StreamProcessor processor =
                    StreamRig.pump().stateFile(Path.of(args[0])).build();
            for (int i = 0; i < 100; i++) {
                StreamRig.process(processor, StreamRig.message("a", i), StreamRig.message("b", "{\"x\":" + i + "}"));
            }
            StreamRig.process(processor, StreamRig.message("a", "\"last\""));
            System.out.println("stored");
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }
}
