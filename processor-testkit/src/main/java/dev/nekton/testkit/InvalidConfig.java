package dev.nekton.testkit;

import java.util.Objects;

/**
 * A configuration that must be refused.
 *
 * <p><em>Immutable.</em>
 *
 * @param json the processor's own config, as JSON
 * @param path the field that the refusal must name, such as {@code tag_processor.conditions[0].if}
 */
public record InvalidConfig(String json, String path) {
    /** Checks that nothing is null. */
    public InvalidConfig {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(path, "path");
    }
}
