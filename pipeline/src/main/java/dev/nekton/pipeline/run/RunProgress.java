package dev.nekton.pipeline.run;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * <p><em>Immutable.</em>
 *
 * @param in how many messages were read so far
 * @param out how many messages were written so far
 * @param errors how often a processor failed a message so far
 * @param fraction how much of the input has been read, from 0 to 1; empty where that is not known
 * @param elapsed the time since the first read
 */
public record RunProgress(long in, long out, long errors, OptionalDouble fraction, Duration elapsed) {
    /** Checks that nothing is null. */
    public RunProgress {
        Objects.requireNonNull(fraction, "fraction");
        Objects.requireNonNull(elapsed, "elapsed");
    }
}
