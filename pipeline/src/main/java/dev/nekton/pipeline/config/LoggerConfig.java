package dev.nekton.pipeline.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The {@code logger} section.
 *
 * <p><em>Immutable.</em>
 *
 * @param level how much is logged
 * @param format how a line is written
 * @param addTimestamp whether a line has its time
 * @param staticFields what every line has, in order
 */
public record LoggerConfig(LogLevel level, LogFormat format, boolean addTimestamp, Map<String, String> staticFields) {
    /** Copies. */
    public LoggerConfig {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(format, "format");
        staticFields = Collections.unmodifiableMap(new LinkedHashMap<>(staticFields));
    }
}
