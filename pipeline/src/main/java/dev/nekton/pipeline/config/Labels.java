package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the labels of components, each once in a file. <em>Not thread-safe.</em> */
final class Labels {
    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9_\\-]*");

    private final Map<String, Position> seen = new LinkedHashMap<>();

    /** Returns those of a checked pipeline. */
    static Labels of(PipelineConfig config) {
        Labels labels = new Labels();
        ConfigProblems none = new ConfigProblems();
        labels.read(config.input().node(), "", none);
        config.processors().forEach(processor -> labels.read(processor.node(), "", none));
        labels.read(config.output().node(), "", none);
        return labels;
    }

    /** Returns the label of a component, empty when it has none. */
    String read(Mapping component, String path, ConfigProblems problems) {
        return component
                .member("label")
                .map(node -> read(node, Trees.join(path, "label"), problems))
                .orElse("");
    }

    private String read(ConfigNode node, String path, ConfigProblems problems) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(node.position(), path, "expected string value, got " + node.typeName());
            return "";
        }
        String label = scalar.text();
        if (label.isEmpty()) {
            return "";
        }
        if (!VALID.matcher(label).matches()) {
            problems.add(
                    node.position(),
                    path,
                    "invalid label '" + label + "': should match ^[a-z0-9_\\-]+$ and not begin with _ or -");
            return label;
        }
        Position earlier = seen.putIfAbsent(label, node.position());
        if (earlier != null) {
            problems.add(
                    node.position(),
                    path,
                    "label '" + label + "' collides with a previously defined label at line " + earlier.line());
        }
        return label;
    }
}
