package dev.nekton.pipeline.config;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.spi.ProcessorFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A pipeline, checked and ready to be made.
 *
 * <p><em>Immutable.</em>
 *
 * @param input where messages come from
 * @param threads how many threads run the processors; below 1 for one on each CPU
 * @param processors what happens to messages, in order
 * @param output where they go
 * @param logger how to log
 * @param shutdownTimeout how long messages in flight may take when the pipeline is stopped
 * @param notices sentences for the log, at INFO, once at start
 * @param types what the pipeline was read with
 */
public record PipelineConfig(
        Component<InputFactory> input,
        int threads,
        List<Component<ProcessorFactory>> processors,
        Component<OutputFactory> output,
        LoggerConfig logger,
        Duration shutdownTimeout,
        List<String> notices,
        ComponentTypes types) {
    /** Copies. */
    public PipelineConfig {
        Objects.requireNonNull(input, "input");
        processors = List.copyOf(processors);
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(logger, "logger");
        Objects.requireNonNull(shutdownTimeout, "shutdownTimeout");
        notices = List.copyOf(notices);
        Objects.requireNonNull(types, "types");
    }

    /**
     * Returns new parts of this pipeline, nothing opened yet; the caller closes them.
     *
     * @param resources gives what each processor logs and counts with; {@link Component#label} and {@link
     *     Component#path} belong into them
     * @throws ConfigException with all that is wrong with any of them; those that were made are closed then
     */
    public PipelineParts create(Function<Component<ProcessorFactory>, Resources> resources) {
        return new Creation(this).all(resources);
    }

    /**
     * Returns new processors of this pipeline, in order; the caller closes them.
     *
     * @throws ConfigException with all that is wrong with any of them; those that were made are closed then
     */
    public List<BatchProcessor> createProcessors(Function<Component<ProcessorFactory>, Resources> resources) {
        return new Creation(this).processors(resources);
    }
}
