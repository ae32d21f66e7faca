package dev.nekton.pipeline.run;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a run.
 *
 * <p>After a stop the output holds exactly the results of the first {@code in} messages, each once, when
 * {@code notWritten} is 0. What was dropped and why is in the meters {@code messages_dropped}.
 *
 * <p><em>Immutable.</em>
 *
 * @param in how many messages were read and taken on by the processing threads; what a stop found read ahead of them is not
 *     counted and has no effect
 * @param out how many messages were written
 * @param errors how often a processor failed a message, whether it was passed on flagged or lost
 * @param notWritten how many of the {@code in} messages have results that were not all written
 * @param elapsed how long it took, from the first read to the last write
 * @param end why it ended
 * @param failure what made reading fail, for people; empty unless {@code end} is {@link End#INPUT_FAILED}
 */
public record RunSummary(
        long in, long out, long errors, long notWritten, Duration elapsed, End end, Optional<String> failure) {

    /** Why a run ended. */
    public enum End {
        /** The input had no more. */
        INPUT_ENDED,
        /** It was told to stop. */
        STOPPED,
        /** Whoever read the output had gone; the rest was not written, which is no failure. */
        OUTPUT_CLOSED,
        /** Reading failed; all that was read before was processed and written. */
        INPUT_FAILED
    }

    /** Checks that nothing is null. */
    public RunSummary {
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(failure, "failure");
    }

    /** Returns how many messages were read for each second of the run; 0 when it took no time. */
    public double messagesPerSecond() {
        return elapsed.isZero() ? 0 : in * 1e9 / elapsed.toNanos();
    }

    /** Returns whether a process should exit with 0: nothing was left unwritten and reading did not fail. */
    public boolean succeeded() {
        return end == End.OUTPUT_CLOSED || (end != End.INPUT_FAILED && notWritten == 0);
    }
}
