package dev.nekton.vm.engine;

/** What of {@code limits.result_size} is left while values are read out of a VM. */
final class ResultSize {
    /** About what a value takes, be it ever so small. */
    private static final int VALUE_BYTES = 48;

    private static final int READS_BETWEEN_CHECKS = 63;

    private final Guard guard;
    private double taken;
    private int reads;

    ResultSize(Guard guard) {
        this.guard = guard;
    }

    /** Begins anew. */
    void begin() {
        taken = 0;
        reads = 0;
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
        guard.requireSize(taken + VALUE_BYTES * length);
    }

    /** Counts bytes; it throws when there are too many. */
    void take(double bytes) {
        taken += bytes;
        guard.requireSize(taken);
    }
}
