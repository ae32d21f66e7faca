package dev.nekton.vm;

import dev.nekton.ProcessorException;
import dev.nekton.config.Position;
import java.util.List;
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
    private final transient List<ScriptFrame> stack;

    /**
     * Makes the exception of what a script threw.
     *
     * @param text what JavaScript says of what was thrown: {@code TypeError: x is not a function}
     * @param position where in the user's text, null when it is not known
     */
    public ScriptException(String text, @Nullable Position position) {
        this(null, text, position, List.of());
    }

    /** Makes the same with the calls that were open, the innermost first. */
    public ScriptException(String text, @Nullable Position position, List<ScriptFrame> stack) {
        this(null, text, position, stack);
    }

    /**
     * Makes the exception of a script that was stopped.
     *
     * @param limit what it ran out of, null when it threw
     * @param text what happened, for people
     * @param position where in the user's text, null when it is not known
     */
    public ScriptException(@Nullable Limit limit, String text, @Nullable Position position) {
        this(limit, text, position, List.of());
    }

    /** Makes the same with the calls that were open, the innermost first. */
    public ScriptException(@Nullable Limit limit, String text, @Nullable Position position, List<ScriptFrame> stack) {
        super(position == null ? text : position.tell(text));
        this.limit = limit;
        this.text = text;
        this.position = position;
        this.stack = List.copyOf(stack);
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

    /** Returns the calls of the user's functions that were open, the innermost first, at most 10. */
    public List<ScriptFrame> stack() {
        return stack;
    }

    /** Does nothing: where in Java a script failed tells its author nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
