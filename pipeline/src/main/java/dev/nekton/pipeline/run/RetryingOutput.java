package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.component.OutputClosedException;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** Writes each batch until it is written, with growing pauses and one WARN for each failure. */
final class RetryingOutput {
    private final Output output;
    private final RetryPauses pauses;
    private final RunState state;
    private final Resources resources;
    private final Counter errors;

    RetryingOutput(Output output, RetryPauses pauses, RunState state, Resources resources) {
        this.output = output;
        this.pauses = pauses;
        this.state = state;
        this.resources = resources;
        errors = resources.counter("output_error");
    }

    /**
     * Writes {@code batch}, however long it takes.
     *
     * @throws InterruptedException when the run gives up
     */
    void write(MessageBatch batch) throws OutputClosedException, InterruptedException {
        int failures = 0;
        while (!written(batch, failures)) {
            failures++;
            state.pause(pauses.after(failures).toNanos(), pauses.first().toNanos());
        }
    }

    private boolean written(MessageBatch batch, int earlierFailures)
            throws OutputClosedException, InterruptedException {
        try {
            output.write(batch);
            if (earlierFailures > 0) {
                resources.logger().info("{} works again", resources.path());
            }
            return true;
        } catch (OutputClosedException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            giveUpIfTold();
            errors.increment();
            warn(e, state.stopping() ? pauses.first() : pauses.after(earlierFailures + 1));
            return false;
        }
    }

    private void giveUpIfTold() throws InterruptedException {
        if (state.abandoned()) {
            throw new InterruptedException("given up");
        }
    }

    private void warn(Throwable failure, Duration pause) {
        String reason = failure instanceof IOException && failure.getMessage() != null
                ? Objects.requireNonNull(failure.getMessage())
                : failure.toString();
        resources
                .logger()
                .warn("{} failed, next attempt in {} s: {}", resources.path(), pause.toMillis() / 1000.0, reason);
        resources.logger().debug("{} failed", resources.path(), failure);
    }
}
