package dev.nekton.pipeline.yaml;

import dev.nekton.config.ConfigNode.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what an unquoted scalar is, by the core schema of YAML 1.2: {@code on} and {@code 1_000} are texts. */
public final class CoreSchema {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private CoreSchema() {}

    /** Returns the kind of a scalar that was written without quotes. */
    public static Kind kindOf(String text) {
        if (NULLS.contains(text)) {
            return Kind.NULL;
        }
        if (BOOLEANS.contains(text)) {
            return Kind.BOOLEAN;
        }
        if (INTEGER.matcher(text).matches()) {
            return Kind.INTEGER;
        }
        return FLOAT.matcher(text).matches() ? Kind.FLOAT : Kind.STRING;
    }
}
