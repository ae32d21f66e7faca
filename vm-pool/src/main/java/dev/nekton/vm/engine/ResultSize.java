package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;

/** What of {@code limits.result_size} is left while values are read out of a VM. */
final class ResultSize {
    /** About what a value takes, be it ever so small. */
    private static final int VALUE_BYTES = 48;

    private static final int READS_BETWEEN_CHECKS = 63;

    private final Guard guard;
    private final @Nullable String argument;
    private double taken;
    private int reads;

    /** Makes it for what a run returns: too much ends the run. */
    ResultSize(Guard guard) {
        this(guard, null);
    }

    private ResultSize(Guard guard, @Nullable String argument) {
        this.guard = guard;
        this.argument = argument;
    }

    /** Returns one for what a script passes to Java, called {@code where}: too much can't be kept, and that is all. */
    static ResultSize ofArgument(Guard guard, String where) {
        return new ResultSize(guard, where);
    }

    /** Counts a value with a text of this length; it throws when it is one too many. */
    void takeValue(int length) {
        take(VALUE_BYTES + (double) length);
        if ((++reads & READS_BETWEEN_CHECKS) == 0) {
            guard.check();
        }
    }

    /** Throws when a list of this length can't be read any more. */
    void requireElements(double length) {
        require(taken + VALUE_BYTES * length);
    }

    /** Counts bytes; it throws when there are too many. */
    void take(double bytes) {
        taken += bytes;
        require(taken);
    }

    private void require(double bytes) {
        if (argument != null && bytes > guard.limits().resultSize()) {
            throw new UnserialisableException(
                    argument + " takes more than " + guard.limits().resultSize() + " bytes (limits.result_size)");
        }
        guard.requireSize(bytes);
    }
}
