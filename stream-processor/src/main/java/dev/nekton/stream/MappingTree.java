package dev.nekton.stream;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import dev.nekton.config.ScriptText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the field {@code mapping}: a tree whose leaves are expressions. <em>Not thread-safe.</em> */
final class MappingTree {
    private final String configPath;
    private final ConfigProblems problems;
    private final Map<String, Position> seen = new LinkedHashMap<>();
    private final List<MappingText> mappings = new ArrayList<>();

    private MappingTree(String configPath, ConfigProblems problems) {
        this.configPath = configPath;
        this.problems = problems;
    }

    static List<MappingText> read(Config config, String field, ConfigProblems problems) {
        MappingTree tree = new MappingTree(config.path() + "." + field, problems);
        config.node(field).map(ConfigNode.Mapping.class::cast).ifPresent(root -> tree.addMembers("", root));
        return tree.mappings;
    }

    private void addMembers(String path, ConfigNode.Mapping mapping) {
        for (ConfigNode.Member member : mapping.members()) {
            String memberPath = path.isEmpty() ? member.name() : path + "." + member.name();
            if (member.value() instanceof ConfigNode.Mapping inner) {
                addMembers(memberPath, inner);
            } else {
                addLeaf(memberPath, member);
            }
        }
    }

    private void addLeaf(String path, ConfigNode.Member member) {
        String name = configPath + "." + path;
        Position earlier = seen.putIfAbsent(path, member.namePosition());
        if (earlier != null) {
            problems.add(member.namePosition(), name, "there is a mapping of this virtual path already, at " + earlier);
        }
        Optional<ConfigNode.Scalar> expression = expression(member.value());
        if (expression.isEmpty()) {
            problems.add(
                    member.value().position(),
                    name,
                    "expected an expression, got " + member.value().typeName()
                            + "; write a list or an object as JavaScript in quotes: '[a, b]'");
        } else {
            ConfigNode.Scalar scalar = expression.get();
            mappings.add(new MappingText(path, new ScriptText(name, scalar.text(), scalar.positions())));
        }
    }

    /** Returns the expression that a leaf stands for: its text, or a list of one expression. */
    private static Optional<ConfigNode.Scalar> expression(ConfigNode node) {
        if (node instanceof ConfigNode.Scalar scalar) {
            return scalar.kind() == ConfigNode.Kind.NULL ? Optional.empty() : Optional.of(literal(scalar));
        }
        if (node instanceof ConfigNode.Sequence list && list.items().isEmpty()) {
            return Optional.of(ConfigNode.Scalar.of(ConfigNode.Kind.STRING, "[]", list.position()));
        }
        return node instanceof ConfigNode.Sequence list && list.items().size() == 1
                ? expression(list.items().get(0)).map(MappingTree::inBrackets)
                : Optional.empty();
    }

    private static ConfigNode.Scalar inBrackets(ConfigNode.Scalar item) {
        return new ConfigNode.Scalar(
                ConfigNode.Kind.STRING,
                "[" + item.text() + "]",
                item.position(),
                offset -> item.positions().at(Math.max(0, offset - 1)));
    }

    /** YAML writes some numbers and booleans in ways that JavaScript doesn't know. */
    private static ConfigNode.Scalar literal(ConfigNode.Scalar scalar) {
        String text = scalar.text();
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (scalar.kind()) {
            case BOOLEAN -> ConfigNode.Scalar.of(scalar.kind(), lower, scalar.position());
            case FLOAT ->
                ConfigNode.Scalar.of(
                        scalar.kind(), lower.replace(".inf", "Infinity").replace(".nan", "NaN"), scalar.position());
            default -> scalar;
        };
    }
}
