package dev.nekton.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared field of a configuration: the source of its validation and of its documentation.
 *
 * <p>Required unless it has a default or is {@linkplain #asOptional() optional}. <em>Immutable.</em>
 */
public final class FieldSpec {
    private final String name;
    private final FieldType type;
    private final @Nullable String defaultText;
    private final boolean optional;
    private final String doc;
    private final List<String> allowed;
    private final long minimum;
    private final @Nullable ConfigSpec fields;

    private FieldSpec(
            String name,
            FieldType type,
            @Nullable String defaultText,
            boolean optional,
            String doc,
            List<String> allowed,
            long minimum,
            @Nullable ConfigSpec fields) {
        this.name = name;
        this.type = type;
        this.defaultText = defaultText;
        this.optional = optional;
        this.doc = doc;
        this.allowed = allowed;
        this.minimum = minimum;
        this.fields = fields;
    }

    /** Returns a required field of a type without inner fields. */
    public static FieldSpec of(String name, FieldType type) {
        return new FieldSpec(name, type, null, false, "", List.of(), Long.MIN_VALUE, null);
    }

    /** Returns an optional object; left out, its fields have their defaults. */
    public static FieldSpec object(String name, ConfigSpec fields) {
        return new FieldSpec(name, FieldType.OBJECT, null, true, "", List.of(), Long.MIN_VALUE, fields);
    }

    /** Returns an optional list of objects; left out, it is empty. */
    public static FieldSpec objects(String name, ConfigSpec fields) {
        return new FieldSpec(name, FieldType.OBJECT_LIST, null, true, "", List.of(), Long.MIN_VALUE, fields);
    }

    /** Returns this field with a default, as it would be written in a file. */
    public FieldSpec defaultsTo(String text) {
        return new FieldSpec(name, type, text, optional, doc, allowed, minimum, fields);
    }

    /** Returns this field without default, allowed to be absent. */
    public FieldSpec asOptional() {
        return new FieldSpec(name, type, null, true, doc, allowed, minimum, fields);
    }

    /** Returns this field, mandatory. */
    public FieldSpec asRequired() {
        return new FieldSpec(name, type, null, false, doc, allowed, minimum, fields);
    }

    /** Returns this field with a documentation sentence. */
    public FieldSpec doc(String sentence) {
        return new FieldSpec(name, type, defaultText, optional, sentence, allowed, minimum, fields);
    }

    /** Returns this field with the only texts it may have. */
    public FieldSpec oneOf(String... texts) {
        return new FieldSpec(name, type, defaultText, optional, doc, List.of(texts), minimum, fields);
    }

    /** Returns this field with its least value: a number, bytes, or milliseconds of a duration. */
    public FieldSpec atLeast(long least) {
        return new FieldSpec(name, type, defaultText, optional, doc, allowed, least, fields);
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Returns what it holds. */
    public FieldType type() {
        return type;
    }

    /** Returns its default as it would be written in a file. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** Returns whether it must be there. */
    public boolean required() {
        return !optional && defaultText == null;
    }

    /** Returns its documentation. */
    public String doc() {
        return doc;
    }

    /** Returns the only texts it may have; empty when any will do. */
    public List<String> allowed() {
        return allowed;
    }

    /** Returns its least value; {@link Long#MIN_VALUE} when there is none. */
    public long minimum() {
        return minimum;
    }

    /** Returns the inner fields of an object or list of objects. */
    public ConfigSpec fields() {
        return Objects.requireNonNull(fields, () -> name + " has no inner fields");
    }
}
