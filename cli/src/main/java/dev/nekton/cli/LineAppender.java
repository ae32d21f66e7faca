package dev.nekton.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.nekton.pipeline.config.LoggerConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes each event as one line, with the fields that Benthos gives it. <em>Thread-safe.</em> */
final class LineAppender extends AppenderBase<ILoggingEvent> {
    private final LoggerConfig config;
    private final LogLine line;
    private final LogTarget target;

    LineAppender(LoggerConfig config, LogLine line, LogTarget target) {
        this.config = config;
        this.line = line;
        this.target = target;
    }

    @Override
    protected void append(ILoggingEvent event) {
        target.line(line.of(fields(event)));
    }

    private Map<String, String> fields(ILoggingEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (config.addTimestamp()) {
            Instant time = Instant.ofEpochMilli(event.getTimeStamp());
            fields.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        fields.put("level", event.getLevel().toString().toLowerCase(Locale.ROOT));
        fields.put("msg", String.valueOf(event.getFormattedMessage()));
        fields.putAll(config.staticFields());
        Origin.of(event.getLoggerName()).ifPresent(origin -> {
            fields.put("label", origin.label());
            fields.put("path", origin.path());
        });
        if (event.getThrowableProxy() != null) {
            fields.put("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return fields;
    }
}
