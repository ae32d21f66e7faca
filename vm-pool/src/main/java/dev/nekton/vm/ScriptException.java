package dev.nekton.vm;

import dev.nekton.ProcessorException;
import dev.nekton.config.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A script threw, or was stopped. The message names the place in the user's own text. Carries no Java stack trace. */
public final class ScriptException extends ProcessorException {
    private static final long serialVersionUID = 1L;

    /** What stopped a script. */
    public enum Kind {
        /** It threw something and did not catch it. */
        THROWN,
        /** It took more than it may. */
        LIMIT
    }

    private final @Nullable Limit limit;
    private final String text;
    private final transient @Nullable Position position;

    /**
     * Makes the exception of what a script threw.
     *
     * @param text what JavaScript says of what was thrown: {@code TypeError: x is not a function}
     * @param position where in the user's text, null when it is not known
     */
    public ScriptException(String text, @Nullable Position position) {
        this(null, text, position);
    }

    /**
     * Makes the exception of a script that was stopped.
     *
     * @param limit what it ran out of, null when it threw
     * @param text what happened, for people
     * @param position where in the user's text, null when it is not known
     */
    public ScriptException(@Nullable Limit limit, String text, @Nullable Position position) {
        super(position == null ? text : position + ": " + text + "\n" + position.excerpt());
        this.limit = limit;
        this.text = text;
        this.position = position;
    }

    /** Returns what stopped the script. */
    public Kind kind() {
        return limit == null ? Kind.THROWN : Kind.LIMIT;
    }

    /** Returns what the script ran out of; empty when it threw. */
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** Returns what JavaScript says of what was thrown. */
    public String text() {
        return text;
    }

    /** Returns where in the user's text. */
    public Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /** Does nothing: where in Java a script failed tells its author nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
