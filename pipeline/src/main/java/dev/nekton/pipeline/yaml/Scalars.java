package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigNode.Kind;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigProblems;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns SnakeYAML's scalars into ours. */
final class Scalars {
    private static final Map<Tag, Kind> KINDS = Map.of(
            Tag.STR, Kind.STRING,
            Tag.MERGE, Kind.STRING,
            Tag.INT, Kind.INTEGER,
            Tag.FLOAT, Kind.FLOAT,
            Tag.BOOL, Kind.BOOLEAN,
            Tag.NULL, Kind.NULL);

    private final YamlSource source;
    private final ConfigProblems problems;

    Scalars(YamlSource source, ConfigProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    Scalar scalar(ScalarNode node) {
        int start = source.contentStart(node);
        String text = source.unmasked(node.getValue());
        Kind kind = kind(node, text);
        boolean plain = node.isPlain() && !isTagged(node, start);
        return new Scalar(
                kind,
                kind == Kind.NULL ? "" : text,
                source.at(start),
                new WrittenText(source, offsets(node, start), plain));
    }

    private boolean isTagged(ScalarNode node, int contentStart) {
        int start = source.offset(node.getStartMark());
        return source.masked().substring(start, contentStart).contains("!");
    }

    private int[] offsets(ScalarNode node, int start) {
        ScalarStyle style = node.getScalarStyle();
        int end = source.offset(node.getEndMark());
        return switch (style) {
            case LITERAL, FOLDED -> BlockScan.block(source.masked(), node.getValue(), start);
            case SINGLE_QUOTED, DOUBLE_QUOTED -> FlowScan.quoted(source.masked(), node.getValue(), start, end);
            default -> FlowScan.plain(source.masked(), node.getValue(), start, end);
        };
    }

    private Kind kind(ScalarNode node, String text) {
        Kind kind = KINDS.get(node.getTag());
        if (kind == null) {
            problems.add(source.at(source.contentStart(node)), "", "the tag " + node.getTag() + " is not supported");
            return Kind.STRING;
        }
        if (!canBe(kind, text)) {
            problems.add(
                    source.at(source.contentStart(node)),
                    "",
                    "is marked as " + node.getTag() + ", but was \"" + text + "\"");
            return Kind.STRING;
        }
        return kind;
    }

    private static boolean canBe(Kind kind, String text) {
        Kind plain = CoreSchema.kindOf(text);
        return kind == Kind.STRING || kind == plain || kind == Kind.FLOAT && plain == Kind.INTEGER;
    }
}
