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
        /** It called too deep or built a value nested too deep. */
        LIMIT
    }

    private final Kind kind;
    private final String text;
    private final transient @Nullable Position position;

    /**
     * Makes the exception.
     *
     * @param text what JavaScript says of what was thrown: {@code TypeError: x is not a function}
     * @param position where in the user's text, null when it is not known
     */
    public ScriptException(Kind kind, String text, @Nullable Position position) {
        super(position == null ? text : position + ": " + text + "\n" + position.excerpt());
        this.kind = kind;
        this.text = text;
        this.position = position;
    }

    /** Returns what stopped the script. */
    public Kind kind() {
        return kind;
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
