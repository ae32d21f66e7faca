package dev.nekton.pipeline.run;

import java.time.Duration;

/**
 * How long to wait before a failed output is tried again: twice as long each time, up to a limit.
 *
 * <p><em>Immutable.</em>
 *
 * @param first the first pause, and the longest once the run is told to stop
 * @param longest the longest pause
 */
record RetryPauses(Duration first, Duration longest) {
    static final RetryPauses DEFAULT = new RetryPauses(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Returns the pause after failure number {@code failures}, from 1. */
    Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
