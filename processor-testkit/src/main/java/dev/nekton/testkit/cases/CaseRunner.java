package dev.nekton.testkit.cases;

import dev.nekton.spi.Processors;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs recorded cases, each on a thread of its own with the stack that pipelines give to their workers, and each with
 * a processor of its own.
 *
 * <p><em>Thread-safe. Immutable.</em>
 */
public final class CaseRunner {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final long STACK_BYTES = 16L << 20;

    private final Processors processors;
    private final Duration timeout;

    private CaseRunner(Processors processors, Duration timeout) {
        this.processors = Objects.requireNonNull(processors, "processors");
        this.timeout = Objects.requireNonNull(timeout, "timeout");
    }

    /** Returns a runner that uses these processors and gives each case 60 seconds. */
    public static CaseRunner of(Processors processors) {
        return new CaseRunner(processors, DEFAULT_TIMEOUT);
    }

    /** Returns this runner with another time for each case; one that takes longer is interrupted and has failed. */
    public CaseRunner withTimeout(Duration longest) {
        return new CaseRunner(processors, longest);
    }

    /**
     * Returns what came of a line. Never throws for what the line or a processor is or does.
     *
     * @throws IllegalStateException when the calling thread is interrupted; its flag stays set
     */
    public CaseResult run(CaseLine line) {
        if (line instanceof BrokenLine broken) {
            return new CaseReport(broken, broken.reason()).failed();
        }
        return runOnThread((RecordedCase) line);
    }

    /** Returns the results of those cases that fail, in order. */
    public List<CaseResult.Failed> failuresOf(List<CaseLine> lines) {
        return lines.stream()
                .map(this::run)
                .filter(CaseResult.Failed.class::isInstance)
                .map(CaseResult.Failed.class::cast)
                .toList();
    }

    private CaseResult runOnThread(RecordedCase recorded) {
        FutureTask<CaseResult> task = new FutureTask<>(new CaseRun(processors, recorded)::result);
        Thread thread = new Thread(null, task, "case " + recorded.id(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed(recorded, "no result after " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            return failed(recorded, "the run threw " + e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + recorded.id(), e);
        }
    }

    private static CaseResult failed(RecordedCase recorded, String difference) {
        return new CaseReport(recorded, difference).config(recorded).failed();
    }
}
