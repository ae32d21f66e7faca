package dev.nekton.vm.frontend;

import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import java.util.Objects;

/**
 * A checked script as the engine shall compile it: a text that evaluates to a function, which takes the object
 * of the library and returns the script as a function of {@code msg}, {@code cache} and {@code console}.
 *
 * <p><em>Immutable.</em>
 *
 * @param script what the user wrote
 * @param javascript what the engine compiles; the user's line {@code n} is its line {@code n + 1}
 * @param mayChangeMessage whether running it may change {@code msg} or something inside of it
 * @param readsGlobals whether it may look for {@code msg} among the members of the global object
 */
public record CompilableScript(Script script, String javascript, boolean mayChangeMessage, boolean readsGlobals) {
    /** How many lines stand before the user's first one. */
    static final int LINES_BEFORE = 1;

    /** Checks that nothing is null. */
    public CompilableScript {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(javascript, "javascript");
    }

    /** Returns the same for another script of the same text, whose positions it will tell. */
    public CompilableScript of(Script other) {
        return new CompilableScript(other, javascript, mayChangeMessage, readsGlobals);
    }

    /** Returns the place in the user's text of a line and column of {@link #javascript}, both from 1. */
    public Position positionOf(int line, int column) {
        int lines = script.text().text().split("\n", -1).length;
        return script.text().at(Math.max(1, Math.min(line - LINES_BEFORE, lines)), column);
    }
}
