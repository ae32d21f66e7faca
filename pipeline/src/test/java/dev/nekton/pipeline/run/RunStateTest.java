package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunStateTest {
    @Test
    void doublesThePausesOfAFailedOutputUpToThirtySeconds() {
        assertThat(RetryPauses.DEFAULT.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryPauses.DEFAULT.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(RetryPauses.DEFAULT.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(RetryPauses.DEFAULT.after(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryPauses.DEFAULT.after(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void cutsALongPauseShortWhenTheRunStops() throws Exception {
        RunState state = new RunState();
        Thread stopper = new Thread(state::stop);
        stopper.start();

        state.pause(TimeUnit.HOURS.toNanos(1), TimeUnit.MILLISECONDS.toNanos(1));

        assertThat(state.stopping()).isTrue();
        stopper.join();
    }

    @Test
    void tellsAnEndFromATimeout() throws Exception {
        RunState state = new RunState();
        state.stop();
        assertThat(state.awaitEnd(Duration.ofMillis(1))).isFalse();

        state.end();
        assertThat(state.awaitEnd(Duration.ZERO)).isTrue();
    }
}
