package dev.nekton.pipeline.run;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Output;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what a {@link PipelineRun} needs. <em>Not thread-safe.</em> */
public final class PipelineRunBuilder {
    record Labelled<T>(String label, T component) {}

    private final List<Labelled<BatchProcessor>> processors = new ArrayList<>();
    private @Nullable Labelled<Input> input;
    private @Nullable Labelled<Output> output;
    private int threads = -1;
    private Duration shutdownTimeout = Duration.ofSeconds(20);
    private BiFunction<String, String, Logger> loggers = (label, path) -> LoggerFactory.getLogger("nekton");
    private MeterRegistry meters = new CompositeMeterRegistry();
    private RetryPauses retryPauses = RetryPauses.DEFAULT;

    PipelineRunBuilder() {}

    /** Sets the input, not opened yet; the run opens and closes it. Required. */
    public PipelineRunBuilder input(String label, Input component) {
        input = new Labelled<>(label, component);
        return this;
    }

    /** Adds a processor behind the ones added before; the caller closes it after the run. */
    public PipelineRunBuilder processor(String label, BatchProcessor component) {
        processors.add(new Labelled<>(label, component));
        return this;
    }

    /** Sets the output, not opened yet; the run opens and closes it. Required. */
    public PipelineRunBuilder output(String label, Output component) {
        output = new Labelled<>(label, component);
        return this;
    }

    /** Sets how many threads process; 0 or less, the default, means one for each CPU. With one, order holds. */
    public PipelineRunBuilder threads(int count) {
        threads = count;
        return this;
    }

    /** Sets how long after a stop what was read is still processed and written; 20 seconds by default. */
    public PipelineRunBuilder shutdownTimeout(Duration timeout) {
        shutdownTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** Sets where the run logs; a logger named {@code nekton} by default. */
    public PipelineRunBuilder logger(Logger target) {
        Objects.requireNonNull(target, "target");
        return loggers((label, path) -> target);
    }

    /** Sets where the run logs what concerns a component, by its label and its path such as {@code root.output}. */
    public PipelineRunBuilder loggers(BiFunction<String, String, Logger> targets) {
        loggers = Objects.requireNonNull(targets, "targets");
        return this;
    }

    /** Sets where the run registers its meters; nowhere by default. */
    public PipelineRunBuilder meters(MeterRegistry registry) {
        meters = Objects.requireNonNull(registry, "registry");
        return this;
    }

    /** Sets the pauses between attempts of a failed output, for tests. */
    PipelineRunBuilder retryPauses(Duration first, Duration longest) {
        retryPauses = new RetryPauses(first, longest);
        return this;
    }

    /**
     * Returns the run, not started.
     *
     * @throws IllegalStateException when the input or the output is missing
     */
    public PipelineRun build() {
        if (input == null || output == null) {
            throw new IllegalStateException("an input and an output are required");
        }
        return new PipelineRun(this, input, output);
    }

    List<Labelled<BatchProcessor>> processors() {
        return List.copyOf(processors);
    }

    int threads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    Duration shutdownTimeout() {
        return shutdownTimeout;
    }

    RetryPauses retryPauses() {
        return retryPauses;
    }

    Resources resources(String label, String path) {
        Logger logger = loggers.apply(label, path);
        return new Resources(label, path, logger, logger, meters, Clock.systemUTC());
    }
}
