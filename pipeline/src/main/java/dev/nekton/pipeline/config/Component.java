package dev.nekton.pipeline.config;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import java.util.Objects;

/**
 * An input, processor or output of a pipeline, checked and ready to be made.
 *
 * <p><em>Immutable.</em>
 *
 * @param type its type, such as {@code tag_processor}
 * @param label its label, empty where there is none
 * @param path where it stands, as Benthos writes it in metrics and logs: {@code root.pipeline.processors.0}
 * @param node the whole of it, label and type included, variables replaced
 * @param config its fields; {@link Config#path} is its place as errors name it: {@code pipeline.processors[0].noop}
 * @param factory what makes it
 */
public record Component<F>(String type, String label, String path, ConfigNode.Mapping node, Config config, F factory) {
    /** Checks that nothing is null. */
    public Component {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(factory, "factory");
    }
}
