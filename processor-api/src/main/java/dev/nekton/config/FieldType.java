package dev.nekton.config;

/** What a field of a configuration holds. */
public enum FieldType {
    /** A text; a number or boolean is taken by its text, nothing is the empty text, as Benthos does. */
    STRING("a string"),
    /** A JavaScript text; a {@link #STRING} whose characters keep their places in the file. */
    SCRIPT("a string"),
    /** JavaScript texts by names of the user's choice, nested as deep as wanted: the processor looks into the object itself. */
    SCRIPT_TREE("an object of strings"),
    /** A whole number, decimal, {@code 0x...} or {@code 0o...}. */
    INTEGER("a whole number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A time span, such as {@code 500ms}, {@code 20s} or {@code 1h30m}. */
    DURATION("a duration such as 500ms, 20s or 1h30m"),
    /** A number of bytes, such as {@code 4096}, {@code 16MB} or {@code 256MiB}. */
    SIZE("a size in bytes such as 4096, 16MB or 256MiB"),
    /** Named fields. */
    OBJECT("an object"),
    /** A list of objects with named fields. */
    OBJECT_LIST("a list of objects"),
    /** A list of texts. */
    STRING_LIST("a list of strings"),
    /** Texts by names of the user's choice. */
    STRING_MAP("an object of strings"),
    /** Anything: the host looks into it itself. */
    ANY("any value");

    private final String expectation;

    FieldType(String expectation) {
        this.expectation = expectation;
    }

    /** Returns what is expected, for errors and documentation. */
    public String expectation() {
        return expectation;
    }
}
