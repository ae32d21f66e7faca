package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the members of mappings: each name once, and {@code <<} merged as yaml.v3 does. Members of the mapping itself
 * win wherever they stand, then the earlier merged ones; those stand where {@code <<} stands.
 */
final class Members {
    private static final String NOT_MERGEABLE = "map merge requires map or sequence of maps as the value";

    private final TreeBuilder trees;
    private final YamlSource source;
    private final ConfigProblems problems;

    Members(TreeBuilder trees, YamlSource source, ConfigProblems problems) {
        this.trees = trees;
        this.source = source;
        this.problems = problems;
    }

    List<Member> of(MappingNode node) {
        Map<String, Member> own = own(node);
        Map<String, Member> all = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (isMerge(tuple)) {
                merged(tuple.getValueNode()).stream()
                        .filter(member -> !own.containsKey(member.name()))
                        .forEach(member -> all.putIfAbsent(member.name(), member));
            } else if (tuple.getKeyNode() instanceof ScalarNode key) {
                String name = name(key);
                Member member = own.get(name);
                if (member != null) {
                    all.putIfAbsent(name, member);
                }
            }
        }
        return List.copyOf(all.values());
    }

    private Map<String, Member> own(MappingNode node) {
        Map<String, Member> own = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(at(tuple.getKeyNode()), "", "a name must be a text, not a list or an object");
                continue;
            }
            String name = name(key);
            Integer earlier = lines.putIfAbsent(name, at(key).line());
            if (earlier != null) {
                problems.add(at(key), "", "key \"" + name + "\" already defined at line " + earlier);
            } else if (!isMerge(tuple)) {
                own.put(name, new Member(name, at(key), trees.build(tuple.getValueNode())));
            }
        }
        return own;
    }

    private List<Member> merged(Node value) {
        List<Member> members = new ArrayList<>();
        List<Node> parts = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node part : parts) {
            ConfigNode tree = trees.build(part);
            if (tree instanceof Mapping mapping) {
                members.addAll(mapping.members());
            } else {
                problems.add(tree.position(), "", NOT_MERGEABLE);
            }
        }
        return members;
    }

    private Position at(Node node) {
        return source.at(source.contentStart(node));
    }

    private String name(ScalarNode key) {
        return source.unmasked(key.getValue());
    }

    private static boolean isMerge(NodeTuple tuple) {
        return tuple.getKeyNode().getTag().equals(Tag.MERGE);
    }
}
