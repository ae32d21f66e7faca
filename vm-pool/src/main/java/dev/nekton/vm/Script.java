package dev.nekton.vm;

import dev.nekton.config.ScriptText;
import java.util.List;
import java.util.Objects;

/**
 * A script as a user wrote it, and how to read it.
 *
 * <p><em>Immutable.</em>
 *
 * @param text the text and its name
 * @param kind how to read it
 * @param parameters the names it is called with, in order: identifiers, each once
 * @param surroundings what is different for it because of where it runs
 */
public record Script(ScriptText text, ScriptKind kind, List<String> parameters, Surroundings surroundings) {
    /** What the scripts that work on messages know. */
    private static final List<String> OF_MESSAGES = List.of("msg", "cache", "console");

    /** Checks that nothing is null; copies. */
    public Script {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(surroundings, "surroundings");
    }

    /** Makes a script for which nothing is different. */
    public Script(ScriptText text, ScriptKind kind, List<String> parameters) {
        this(text, kind, parameters, Surroundings.none());
    }

    /** Returns the body of a function of {@code msg}, {@code cache} and {@code console}. */
    public static Script functionBody(ScriptText text) {
        return new Script(text, ScriptKind.FUNCTION_BODY, OF_MESSAGES, Surroundings.ofMessages());
    }

    /** Returns a program whose completion value counts; it knows {@code msg}, {@code cache} and {@code console}. */
    public static Script program(ScriptText text) {
        return new Script(text, ScriptKind.PROGRAM, OF_MESSAGES, Surroundings.ofMessages());
    }

    /** Returns an expression of these names, in order: identifiers, each once. */
    public static Script expression(ScriptText text, List<String> parameters) {
        return new Script(text, ScriptKind.EXPRESSION, parameters);
    }

    /** Returns this script with other parameters. */
    public Script withParameters(List<String> names) {
        return new Script(text, kind, names, surroundings);
    }

    /** Returns this script in other surroundings. */
    public Script withSurroundings(Surroundings others) {
        return new Script(text, kind, parameters, others);
    }
}
