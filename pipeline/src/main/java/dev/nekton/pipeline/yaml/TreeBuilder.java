package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Sequence;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns SnakeYAML's nodes into ours. What an anchor names is built once and shared; what the whole would be without
 * anchors is counted, so that a small file can't become a huge tree.
 */
final class TreeBuilder {
    private static final long MAX_VALUES = 1_000_000;

    private final YamlSource source;
    private final Scalars scalars;
    private final Members members;
    private final ConfigProblems problems;
    private final Set<Node> open = new HashSet<>();
    private final Map<Node, ConfigNode> built = new HashMap<>();
    private final IdentityHashMap<ConfigNode, Long> sizes = new IdentityHashMap<>();

    TreeBuilder(YamlSource source, ConfigProblems problems) {
        this.source = source;
        this.problems = problems;
        this.scalars = new Scalars(source, problems);
        this.members = new Members(this, source, problems);
    }

    ConfigNode build(Node node) {
        ConfigNode done = built.get(node);
        if (done != null) {
            return done;
        }
        if (!open.add(node)) {
            throw refused(node, "the anchor " + node.getAnchor() + " contains itself");
        }
        ConfigNode tree = tree(node);
        open.remove(node);
        built.put(node, tree);
        sizes.put(tree, size(node, tree));
        return tree;
    }

    private ConfigNode tree(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalars.scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            refuseTag(node, "tag:yaml.org,2002:seq");
            List<ConfigNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(build(item)));
            return new Sequence(items, source.at(source.contentStart(node)));
        }
        refuseTag(node, "tag:yaml.org,2002:map");
        return new Mapping(members.of((MappingNode) node), source.at(source.contentStart(node)));
    }

    private void refuseTag(Node node, String expected) {
        if (!node.getTag().getValue().equals(expected)) {
            problems.add(source.at(source.contentStart(node)), "", "the tag " + node.getTag() + " is not supported");
        }
    }

    private long size(Node node, ConfigNode tree) {
        long size = 1;
        if (tree instanceof Sequence sequence) {
            size += sequence.items().stream().mapToLong(this::sizeOf).sum();
        } else if (tree instanceof Mapping mapping) {
            size += mapping.members().stream()
                    .mapToLong(member -> sizeOf(member.value()))
                    .sum();
        }
        if (size > MAX_VALUES) {
            throw refused(node, "aliases make this more than " + MAX_VALUES + " values");
        }
        return size;
    }

    private long sizeOf(ConfigNode part) {
        return sizes.getOrDefault(part, 1L);
    }

    private ConfigException refused(Node node, String text) {
        return new ConfigException(
                List.of(new ConfigProblem(source.at(source.contentStart(node)), "", "not YAML: " + text)));
    }
}
