package dev.nekton.vm;

import dev.nekton.config.Position;
import java.util.Objects;

/**
 * Something in a script that works, but that its author should know of.
 *
 * @param position where in the user's text
 * @param text what it is, and what to do
 */
public record ScriptWarning(Position position, String text) {
    /** Checks that nothing is null. */
    public ScriptWarning {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(text, "text");
    }

    /** Returns place, text and an excerpt of the script. */
    @Override
    public String toString() {
        return position.tell(text);
    }
}
