package dev.nekton.testkit;

import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.util.ArrayList;
import java.util.List;

/** For each declared field a configuration that gives it a value of the wrong shape. */
final class WrongShapes {
    private final List<InvalidConfig> configs = new ArrayList<>();

    private WrongShapes() {}

    static List<InvalidConfig> of(ConfigSpec spec, String type) {
        WrongShapes shapes = new WrongShapes();
        shapes.addFields(spec, "", "", type);
        return shapes.configs;
    }

    private void addFields(ConfigSpec spec, String before, String after, String path) {
        for (FieldSpec field : spec.fields()) {
            String open = before + "{\"" + field.name() + "\":";
            String close = "}" + after;
            String fieldPath = path + "." + field.name();
            if (field.type() != FieldType.ANY) {
                configs.add(new InvalidConfig(open + wrong(field.type()) + close, fieldPath));
            }
            if (field.type() == FieldType.OBJECT) {
                addFields(field.fields(), open, close, fieldPath);
            } else if (field.type() == FieldType.OBJECT_LIST) {
                addFields(field.fields(), open + "[", "]" + close, fieldPath + "[0]");
            }
        }
    }

    private static String wrong(FieldType type) {
        return switch (type) {
            case OBJECT_LIST, STRING_LIST -> "{}";
            default -> "[]";
        };
    }
}
