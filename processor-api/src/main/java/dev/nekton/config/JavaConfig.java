package dev.nekton.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes configuration trees of Java values. A scalar is named after its path, since it has no file. */
final class JavaConfig {
    private JavaConfig() {}

    static ConfigNode.Mapping mapping(String path, Map<String, ?> values) {
        List<ConfigNode.Member> members = new ArrayList<>();
        values.forEach(
                (name, value) -> members.add(new ConfigNode.Member(name, at(path), node(path + "." + name, value))));
        return new ConfigNode.Mapping(members, at(path));
    }

    private static ConfigNode node(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return mapping(path, stringKeys(path, map));
        }
        if (value instanceof List<?> list) {
            List<ConfigNode> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                items.add(node(path + "[" + i + "]", list.get(i)));
            }
            return new ConfigNode.Sequence(items, at(path));
        }
        return ConfigNode.Scalar.of(kind(path, value), value == null ? "" : value.toString(), at(path));
    }

    private static ConfigNode.Kind kind(String path, @Nullable Object value) {
        if (value == null) {
            return ConfigNode.Kind.NULL;
        }
        if (value instanceof String) {
            return ConfigNode.Kind.STRING;
        }
        if (value instanceof Boolean) {
            return ConfigNode.Kind.BOOLEAN;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ConfigNode.Kind.INTEGER;
        }
        if (value instanceof Number) {
            return ConfigNode.Kind.FLOAT;
        }
        throw new IllegalArgumentException(path + ": must be a Map, List, String, Number, Boolean or null, but was a "
                + value.getClass().getName());
    }

    private static Map<String, ?> stringKeys(String path, Map<?, ?> map) {
        Map<String, @Nullable Object> checked = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(path + ": keys must be strings, but one was " + key);
            }
            checked.put(name, value);
        });
        return checked;
    }

    private static Position at(String path) {
        return SourceText.of(path, "").at(0, 0);
    }
}
