package dev.nekton.testkit.fake;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * A line that was logged.
 *
 * <p><em>Immutable.</em>
 *
 * @param level its level
 * @param text its text, arguments filled in
 * @param thrown the exception that was logged with it
 */
public record LogEvent(Level level, String text, Optional<Throwable> thrown) {
    /** Checks that nothing is null. */
    public LogEvent {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(thrown, "thrown");
    }

    static LogEvent of(Level level, String text, @Nullable Throwable thrown) {
        return new LogEvent(level, text, Optional.ofNullable(thrown));
    }

    /** Returns {@code WARN text}, and the exception where there is one. */
    @Override
    public String toString() {
        return level + " " + text + thrown.map(cause -> " [" + cause + "]").orElse("");
    }
}
