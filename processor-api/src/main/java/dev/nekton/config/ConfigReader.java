package dev.nekton.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Checks a tree against a spec and reads it; wrong fields are reported and read as if they were absent. */
final class ConfigReader {
    private static final List<String> BOOLEANS = List.of("true", "false");

    private final ConfigProblems problems;

    ConfigReader(ConfigProblems problems) {
        this.problems = problems;
    }

    Config read(ConfigSpec spec, ConfigNode node, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (node instanceof ConfigNode.Mapping mapping) {
            refuseUnknown(spec, mapping, path);
            for (FieldSpec field : spec.fields()) {
                mapping.member(field.name())
                        .ifPresentOrElse(
                                value -> readField(field, value, Config.join(path, field.name()), values),
                                () -> reportMissing(field, mapping, path));
            }
        } else if (!isNull(node)) {
            problems.add(node.position(), path, "expected an object value, got " + node.typeName());
        } else {
            spec.fields().forEach(field -> reportMissing(field, node, path));
        }
        return new Config(spec, path, node.position(), values);
    }

    private void refuseUnknown(ConfigSpec spec, ConfigNode.Mapping mapping, String path) {
        for (ConfigNode.Member member : mapping.members()) {
            if (spec.field(member.name()).isEmpty()) {
                problems.add(
                        member.namePosition(),
                        path,
                        "field " + member.name() + " not recognised"
                                + (spec.names().isEmpty()
                                        ? "; there are no fields here"
                                        : NearestName.hint(member.name(), spec.names()) + "; expected one of "
                                                + String.join(", ", spec.names())));
            }
        }
    }

    private void reportMissing(FieldSpec field, ConfigNode parent, String path) {
        if (field.required()) {
            problems.add(
                    parent.position(),
                    path,
                    "field " + field.name() + " is required: " + field.type().expectation());
        }
    }

    private void readField(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        switch (field.type()) {
            case OBJECT -> values.put(field.name(), read(field.fields(), node, path));
            case OBJECT_LIST -> readObjects(field, node, path, values);
            case STRING_LIST -> readStrings(field, node, path, values);
            case STRING_MAP -> readStringMap(field, node, path, values);
            case ANY -> values.put(field.name(), node);
            case SCRIPT_TREE -> readTree(field, node, path, values);
            default -> readScalar(field, node, path, values);
        }
    }

    private void readObjects(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        if (!(node instanceof ConfigNode.Sequence sequence)) {
            problems.add(node.position(), path, "expected array value, got " + node.typeName());
            return;
        }
        List<Config> objects = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            objects.add(read(field.fields(), sequence.items().get(i), path + "[" + i + "]"));
        }
        values.put(field.name(), List.copyOf(objects));
    }

    private void readStrings(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        if (!(node instanceof ConfigNode.Sequence sequence)) {
            problems.add(node.position(), path, "expected array value, got " + node.typeName());
            return;
        }
        List<ConfigNode.Scalar> texts = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            if (sequence.items().get(i) instanceof ConfigNode.Scalar scalar) {
                texts.add(scalar);
            } else {
                ConfigNode item = sequence.items().get(i);
                problems.add(item.position(), path + "[" + i + "]", "expected string value, got " + item.typeName());
            }
        }
        values.put(field.name(), List.copyOf(texts));
    }

    private void readStringMap(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        if (!(node instanceof ConfigNode.Mapping mapping)) {
            problems.add(node.position(), path, "expected an object value, got " + node.typeName());
            return;
        }
        Map<String, ConfigNode.Scalar> texts = new LinkedHashMap<>();
        for (ConfigNode.Member member : mapping.members()) {
            if (member.value() instanceof ConfigNode.Scalar scalar) {
                texts.put(member.name(), textOf(scalar));
            } else {
                problems.add(
                        member.value().position(),
                        path + "." + member.name(),
                        "expected string value, got " + member.value().typeName());
            }
        }
        values.put(field.name(), texts);
    }

    private void readTree(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        if (node instanceof ConfigNode.Mapping) {
            values.put(field.name(), node);
        } else {
            problems.add(node.position(), path, "expected an object value, got " + node.typeName());
        }
    }

    private void readScalar(FieldSpec field, ConfigNode node, String path, Map<String, Object> values) {
        boolean text = field.type() == FieldType.STRING || field.type() == FieldType.SCRIPT;
        if (!(node instanceof ConfigNode.Scalar scalar)) {
            String expected = text ? "string value" : field.type().expectation();
            problems.add(node.position(), path, "expected " + expected + ", got " + node.typeName());
            return;
        }
        if (scalar.kind() == ConfigNode.Kind.NULL && !text) {
            reportMissing(field, scalar, path);
            return;
        }
        String wrong = wrong(field, scalar);
        if (wrong.isEmpty()) {
            values.put(field.name(), textOf(scalar));
        } else {
            problems.add(scalar.position(), path, wrong);
        }
    }

    /** Nothing is the empty text. */
    private static ConfigNode.Scalar textOf(ConfigNode.Scalar scalar) {
        return scalar.kind() == ConfigNode.Kind.NULL
                ? ConfigNode.Scalar.of(ConfigNode.Kind.STRING, "", scalar.position())
                : scalar;
    }

    private static String wrong(FieldSpec field, ConfigNode.Scalar scalar) {
        String text = scalar.text();
        if (!field.allowed().isEmpty() && !field.allowed().contains(text)) {
            return "must be one of " + String.join(", ", field.allowed()) + ", but was \"" + text + "\""
                    + NearestName.hint(text, field.allowed());
        }
        return switch (field.type()) {
            case INTEGER -> outside(field, Quantities.integer(text), text, 1);
            case DURATION -> outside(field, Quantities.nanos(text), text, 1_000_000);
            case SIZE -> outside(field, Quantities.bytes(text), text, 1);
            case BOOLEAN ->
                scalar.kind() == ConfigNode.Kind.BOOLEAN || BOOLEANS.contains(text) ? "" : expected(field, text);
            default -> "";
        };
    }

    private static String outside(FieldSpec field, OptionalLong value, String text, long unit) {
        if (value.isEmpty()) {
            return expected(field, text);
        }
        boolean tooSmall = field.minimum() > Long.MIN_VALUE && value.getAsLong() < field.minimum() * unit;
        String least = field.type() == FieldType.DURATION ? field.minimum() + "ms" : Long.toString(field.minimum());
        return tooSmall ? "must be at least " + least + ", but was " + text : "";
    }

    private static String expected(FieldSpec field, String text) {
        return "expected " + field.type().expectation() + ", but was \"" + text + "\"";
    }

    private static boolean isNull(ConfigNode node) {
        return node instanceof ConfigNode.Scalar scalar && scalar.kind() == ConfigNode.Kind.NULL;
    }
}
