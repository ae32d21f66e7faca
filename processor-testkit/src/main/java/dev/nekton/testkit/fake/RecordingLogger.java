package dev.nekton.testkit.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * A logger that keeps what is logged, from its least level on.
 *
 * <p><em>Thread-safe.</em>
 */
public final class RecordingLogger extends AbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient List<LogEvent> events = new CopyOnWriteArrayList<>();
    private final Level least;

    private RecordingLogger(String name, Level least) {
        this.name = name;
        this.least = least;
    }

    /** Returns a logger of that name that keeps every level. */
    public static RecordingLogger of(String name) {
        return of(name, Level.TRACE);
    }

    /** Returns a logger of that name that is disabled below {@code least}. */
    public static RecordingLogger of(String name, Level least) {
        return new RecordingLogger(name, least);
    }

    /** Returns what was logged, in order. */
    public List<LogEvent> events() {
        return List.copyOf(events);
    }

    /** Returns the texts that were logged at {@code level}, in order. */
    public List<String> texts(Level level) {
        return events.stream()
                .filter(event -> event.level() == level)
                .map(LogEvent::text)
                .toList();
    }

    /** Forgets what was logged. */
    public void clear() {
        events.clear();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = MessageFormatter.basicArrayFormat(pattern, arguments);
        events.add(LogEvent.of(level, String.valueOf(text), thrown));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean keeps(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return keeps(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return keeps(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return keeps(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return keeps(Level.WARN);
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return keeps(Level.ERROR);
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return isErrorEnabled();
    }
}
