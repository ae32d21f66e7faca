package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.RecordingLogger;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class RetryingOutputTest {
    private final RecordingLogger logger = RecordingLogger.of("recording", Level.INFO);
    private final RunState state = new RunState();

    @Test
    void eachWarningTellsTheNextPause() throws Exception {
        write();

        assertThat(logger.texts(Level.WARN))
                .extracting(RetryingOutputTest::pause)
                .containsExactly("0.001", "0.002");
    }

    @Test
    void onceToldToStopItWaitsForTheFirstPauseOnlyAndSaysSo() throws Exception {
        state.stop();

        write();

        assertThat(logger.texts(Level.WARN))
                .extracting(RetryingOutputTest::pause)
                .containsExactly("0.001", "0.001");
    }

    private void write() throws Exception {
        MemoryOutput output = new MemoryOutput().failing(2, new IOException("No space left on device"));
        RetryPauses pauses = new RetryPauses(Duration.ofMillis(1), Duration.ofMillis(2));
        new RetryingOutput(output, pauses, state, Resources.of("out").withLogger(logger))
                .write(MessageBatch.of(Message.of("1")));
        assertThat(output.texts).containsExactly("1");
    }

    private static String pause(String warning) {
        return warning.replaceAll(".*next attempt in (\\S+) s: .*", "$1");
    }
}
