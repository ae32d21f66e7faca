package dev.nekton.examples;

import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.util.ArrayList;
import java.util.List;

/** The table of a processor's fields, as its declared configuration gives it. */
final class FieldTable {
    private static final String HEAD = "| field | type | default | |\n|---|---|---|---|\n";

    private final List<String> rows = new ArrayList<>();

    private FieldTable() {}

    static String of(ConfigSpec spec) {
        FieldTable table = new FieldTable();
        table.add(spec, "");
        return HEAD + String.join("\n", table.rows) + "\n";
    }

    private void add(ConfigSpec spec, String path) {
        for (FieldSpec field : spec.fields()) {
            String name = path + field.name();
            if (field.type() == FieldType.OBJECT) {
                add(field.fields(), name + ".");
            } else if (field.type() == FieldType.OBJECT_LIST) {
                rows.add(row(name, field));
                add(field.fields(), name + "[].");
            } else {
                rows.add(row(name, field));
            }
        }
    }

    private static String row(String name, FieldSpec field) {
        return "| `" + name + "` | " + type(field) + " | " + standard(field) + " | " + field.doc() + " |";
    }

    private static String type(FieldSpec field) {
        return field.allowed().isEmpty()
                ? field.type().expectation()
                : "`" + String.join("`, `", field.allowed()) + "`";
    }

    private static String standard(FieldSpec field) {
        return field.defaultText()
                .map(text -> text.isEmpty() ? "empty" : "`" + text + "`")
                .orElse(field.required() ? "required" : "none");
    }
}
