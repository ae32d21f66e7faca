package dev.nekton.pipeline.config;

import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.spi.Processors;
import java.util.List;
import java.util.Objects;

/**
 * What a pipeline can be made of.
 *
 * <p><em>Immutable.</em>
 *
 * @param inputs the types of inputs
 * @param processors the types of processors
 * @param outputs the types of outputs
 */
public record ComponentTypes(List<InputFactory> inputs, Processors processors, List<OutputFactory> outputs) {
    /** Copies. */
    public ComponentTypes {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(processors, "processors");
        outputs = List.copyOf(outputs);
    }
}
