package dev.nekton.pipeline.config;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the {@code logger} section; a level may be written in small letters. */
final class LoggerReader {
    private static final List<String> LEVELS =
            Arrays.stream(LogLevel.values()).map(LogLevel::name).toList();

    private final ConfigProblems problems;

    LoggerReader(ConfigProblems problems) {
        this.problems = problems;
    }

    LoggerConfig read(Config logger) {
        Map<String, String> fields =
                logger.isSet("static_fields") ? logger.stringMap("static_fields") : Map.of("@service", "nekton");
        LogFormat format = LogFormat.valueOf(logger.string("format").toUpperCase(Locale.ROOT));
        return new LoggerConfig(level(logger), format, logger.bool("add_timestamp"), fields);
    }

    private LogLevel level(Config logger) {
        String text = logger.string("level");
        String upper = text.toUpperCase(Locale.ROOT);
        if (LEVELS.contains(upper)) {
            return LogLevel.valueOf(upper);
        }
        problems.add(
                logger.position("level"),
                "logger.level",
                "must be one of " + String.join(", ", LEVELS) + ", but was \"" + text + "\""
                        + NearestName.hint(text, LEVELS));
        return LogLevel.INFO;
    }
}
