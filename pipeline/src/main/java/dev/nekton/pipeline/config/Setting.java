package dev.nekton.pipeline.config;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A value that replaces one of the file, as {@code -s path=value} gives it. It is YAML, and no {@code ${NAME}} in it is
 * replaced.
 *
 * <p><em>Immutable.</em>
 *
 * @param path names and list indices from 0, separated by dots; {@code -} appends to a list; {@code ~1} is a dot and
 *     {@code ~0} a tilde inside a name
 * @param value the value as YAML
 */
public record Setting(String path, String value) {
    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when the path or a step of it is empty
     */
    public Setting {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        if (Stream.of(path.split("\\.", -1)).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "the path of a setting must be names separated by dots, but was \"" + path + "\"");
        }
    }

    /**
     * Returns the setting of a text such as {@code pipeline.threads=4}.
     *
     * @throws IllegalArgumentException when it has no {@code =} or no path
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("a setting must be path=value, but was \"" + text + "\"");
        }
        return new Setting(text.substring(0, equals), text.substring(equals + 1));
    }

    List<String> steps() {
        return Stream.of(path.split("\\.", -1))
                .map(step -> step.replace("~1", ".").replace("~0", "~"))
                .toList();
    }

    /** Returns what to call it in errors. */
    String source() {
        return "-s " + path;
    }
}
