package dev.nekton.pipeline.config;

import dev.nekton.BatchProcessor;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Output;
import java.util.List;
import java.util.Objects;

/**
 * What a pipeline is made of, nothing opened yet. Whoever has it closes its parts.
 *
 * <p><em>Immutable</em>, unlike its parts.
 *
 * @param input where messages come from
 * @param processors what happens to them, in order
 * @param output where they go
 */
public record PipelineParts(Input input, List<BatchProcessor> processors, Output output) {
    /** Copies. */
    public PipelineParts {
        Objects.requireNonNull(input, "input");
        processors = List.copyOf(processors);
        Objects.requireNonNull(output, "output");
    }
}
