package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;

/** What the specs tell about a place in the tree: the fields below it, and whether it holds scripts. */
record Shape(ConfigSpec fields, boolean script) {
    private static final Shape UNKNOWN = of(ConfigSpec.of(""));

    static Shape of(ConfigSpec fields) {
        return new Shape(fields, false);
    }

    /** Returns the shape of a member; a list has that of its elements. */
    Shape member(String name) {
        return script ? this : fields.field(name).map(Shape::of).orElse(UNKNOWN);
    }

    private static Shape of(FieldSpec field) {
        return switch (field.type()) {
            case SCRIPT, SCRIPT_TREE -> new Shape(UNKNOWN.fields, true);
            case OBJECT, OBJECT_LIST -> of(field.fields());
            default -> UNKNOWN;
        };
    }
}
