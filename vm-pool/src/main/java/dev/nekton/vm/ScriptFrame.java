package dev.nekton.vm;

import dev.nekton.config.Position;
import java.util.Objects;

/**
 * A call that was open when a script failed.
 *
 * <p><em>Immutable.</em>
 *
 * @param function the name of the user's function; empty for one without a name, and for the script itself
 * @param position where in the user's text it was
 */
public record ScriptFrame(String function, Position position) {
    /** Checks that nothing is null. */
    public ScriptFrame {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(position, "position");
    }

    /** Returns {@code at function (file:line:column)}. */
    @Override
    public String toString() {
        return function.isEmpty() ? "at " + position : "at " + function + " (" + position + ")";
    }
}
