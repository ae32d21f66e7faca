package dev.nekton.pipeline.yaml;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Gives SnakeYAML the rules of {@link CoreSchema} instead of those of YAML 1.1. */
final class CoreResolver extends Resolver {
    @Override
    public Tag resolve(NodeId kind, String value, boolean plain) {
        return switch (kind) {
            case sequence -> Tag.SEQ;
            case mapping -> Tag.MAP;
            default -> plain ? plain(value) : Tag.STR;
        };
    }

    @Override
    protected void addImplicitResolvers() {
        // None of YAML 1.1.
    }

    private static Tag plain(String value) {
        if (value.equals("<<")) {
            return Tag.MERGE;
        }
        return switch (CoreSchema.kindOf(value)) {
            case STRING -> Tag.STR;
            case INTEGER -> Tag.INT;
            case FLOAT -> Tag.FLOAT;
            case BOOLEAN -> Tag.BOOL;
            case NULL -> Tag.NULL;
        };
    }
}
