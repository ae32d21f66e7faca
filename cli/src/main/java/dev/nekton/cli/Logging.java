package dev.nekton.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.nekton.pipeline.config.LogFormat;
import dev.nekton.pipeline.config.LogLevel;
import dev.nekton.pipeline.config.LoggerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the log up, without any file of Logback's own. */
final class Logging {
    /** Logs what concerns no component. */
    static final Logger GENERAL = LoggerFactory.getLogger("nekton");

    private Logging() {}

    /** Logs from here on to {@code target}, as the config says but with {@code level}. */
    static void start(LoggerConfig config, LogLevel level, LogTarget target) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        LogLine line = config.format() == LogFormat.JSON ? new JsonLine() : new LogfmtLine();
        LineAppender appender = new LineAppender(config, line, target);
        appender.setContext(context);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level(level));
        root.addAppender(appender);
    }

    /** Returns the logger of a component. */
    static Logger logger(String label, String path) {
        return LoggerFactory.getLogger(new Origin(label, path).loggerName());
    }

    /** Nothing here logs anything as grave as FATAL. */
    private static Level level(LogLevel level) {
        return switch (level) {
            case OFF, NONE, FATAL -> Level.OFF;
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE, ALL -> Level.TRACE;
        };
    }
}
