package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigNode.Sequence;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds scalars in trees by the last name above them. */
final class Found {
    private Found() {}

    static Scalar scalar(ConfigNode tree, String name) {
        return search(tree, name).orElseThrow(() -> new NoSuchElementException(name));
    }

    private static Optional<Scalar> search(ConfigNode tree, String name) {
        if (tree instanceof Mapping mapping) {
            Optional<Scalar> here =
                    mapping.member(name).filter(Scalar.class::isInstance).map(Scalar.class::cast);
            return here.isPresent() ? here : first(mapping.members().stream().map(ConfigNode.Member::value), name);
        }
        return tree instanceof Sequence sequence ? first(sequence.items().stream(), name) : Optional.empty();
    }

    private static Optional<Scalar> first(Stream<ConfigNode> nodes, String name) {
        return nodes.map(node -> search(node, name)).flatMap(Optional::stream).findFirst();
    }
}
