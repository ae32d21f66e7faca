package dev.nekton.config;

import java.util.Objects;

/**
 * A script as a user wrote it, with the place of each character.
 *
 * <p><em>Immutable.</em>
 *
 * @param name what to call it in errors: the path of its field, such as {@code tag_processor.conditions[0].if}
 * @param text the script
 * @param positions where each of its characters was written
 */
public record ScriptText(String name, String text, ConfigNode.TextPositions positions) {
    /** Checks that nothing is null. */
    public ScriptText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(positions, "positions");
    }

    /** Returns a script that stands in no file; its positions count its own lines. */
    public static ScriptText of(String name, String text) {
        Position start = SourceText.of(name, text).at(1, 1);
        return new ScriptText(
                name,
                text,
                ConfigNode.Scalar.of(ConfigNode.Kind.STRING, text, start).positions());
    }

    /** Returns where the script begins, behind white space. */
    public Position start() {
        return positions.at(text.length() - text.stripLeading().length());
    }

    /** Returns where a character of the script was written; {@code line} and {@code column} from 1. */
    public Position at(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return positions.at(Math.min(start + Math.max(column, 1) - 1, text.length()));
    }
}
