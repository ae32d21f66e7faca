package dev.nekton.config;

import java.util.List;
import java.util.Objects;

/**
 * A text that a user wrote, and its name: a file, or the path of a field.
 *
 * <p><em>Immutable.</em>
 *
 * @param name what to call it in an error, such as {@code pipeline.yaml}
 * @param lines its lines, without line ends
 */
public record SourceText(String name, List<String> lines) {
    /** Checks and copies. */
    public SourceText {
        Objects.requireNonNull(name, "name");
        lines = List.copyOf(lines);
    }

    /** Returns the source of that name and text. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, List.of(text.split("\r\n|[\n\r\u2028\u2029]", -1)));
    }

    /** Returns line {@code number}, from 1; empty where there is no such line. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Returns the position of a character. */
    public Position at(int line, int column) {
        return new Position(this, line, column);
    }
}
