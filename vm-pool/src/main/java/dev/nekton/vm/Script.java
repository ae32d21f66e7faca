package dev.nekton.vm;

import dev.nekton.config.ScriptText;
import java.util.Objects;

/**
 * A script as a user wrote it, and how to read it. Inside it the names {@code msg}, {@code cache} and {@code console}
 * are known.
 *
 * <p><em>Immutable.</em>
 *
 * @param text the text and its name
 * @param kind how to read it
 */
public record Script(ScriptText text, ScriptKind kind) {
    /** Checks that nothing is null. */
    public Script {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
    }

    /** Returns the body of a function. */
    public static Script functionBody(ScriptText text) {
        return new Script(text, ScriptKind.FUNCTION_BODY);
    }

    /** Returns a program whose completion value counts. */
    public static Script program(ScriptText text) {
        return new Script(text, ScriptKind.PROGRAM);
    }
}
