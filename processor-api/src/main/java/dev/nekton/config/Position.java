package dev.nekton.config;

import java.util.Objects;

/**
 * A place in a text that a user wrote.
 *
 * <p><em>Immutable.</em>
 *
 * @param source the text
 * @param line the line, from 1; 0 when only the source is known
 * @param column the column in UTF-16 units, from 1; 0 when only the line is known
 */
public record Position(SourceText source, int line, int column) {
    /** Checks that the source is there. */
    public Position {
        Objects.requireNonNull(source, "source");
    }

    /** Returns {@code name:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        return source.name() + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }

    /** Returns {@code name:line:column: text}, and below it the line with a caret where the line is known. */
    public String tell(String text) {
        String excerpt = excerpt();
        return this + ": " + text + (excerpt.isEmpty() ? "" : "\n" + excerpt);
    }

    /** Returns the line and, below it, a caret under the column, each indented by four; empty when the line is not known. */
    public String excerpt() {
        if (line <= 0) {
            return "";
        }
        String text = source.line(line);
        StringBuilder excerpt = new StringBuilder("    ").append(text);
        if (column > 0) {
            excerpt.append("\n    ");
            for (int i = 0; i < column - 1; i++) {
                excerpt.append(i < text.length() && text.charAt(i) == '\t' ? '\t' : ' ');
            }
            excerpt.append('^');
        }
        return excerpt.toString();
    }
}
