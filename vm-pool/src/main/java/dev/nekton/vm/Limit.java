package dev.nekton.vm;

import java.util.Locale;

/** What a script may run out of: the fields of the section {@code limits}. */
public enum Limit {
    /** The time of one run. */
    TIMEOUT,
    /** Calls that are open at one time. */
    CALL_DEPTH,
    /** The memory that is taken while one message is worked on. */
    MEMORY,
    /** The size of what a script returns, and of a single text or list. */
    RESULT_SIZE;

    /** Returns the field's name in {@code limits}, which is also the value of the label {@code limit} of its metric. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
