package dev.nekton.config;

import java.util.Objects;

/**
 * One thing that is wrong with a configuration.
 *
 * <p><em>Immutable.</em>
 *
 * @param position where
 * @param path the field, such as {@code pipeline.processors[0].tag_processor.conditions[1].if}; empty for the whole
 * @param text what is wrong, what is expected and, for a misspelt name, the nearest one
 */
public record ConfigProblem(Position position, String path, String text) {
    /** Checks that nothing is null. */
    public ConfigProblem {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
    }

    /** Returns {@code file:line:column: path: text}, and below it the line with a caret. */
    @Override
    public String toString() {
        String named = path.isEmpty() || position.toString().equals(path) ? "" : path + ": ";
        return position.tell(named + text);
    }
}
