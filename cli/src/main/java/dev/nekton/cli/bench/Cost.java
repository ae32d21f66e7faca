package dev.nekton.cli.bench;

/**
 * Time and memory that something took.
 *
 * <p><em>Immutable.</em>
 *
 * @param nanos the time in nanoseconds
 * @param bytes what was allocated on the heap meanwhile; 0 where Java does not tell
 */
public record Cost(double nanos, double bytes) {
    static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(nanos + other.nanos, bytes + other.bytes);
    }

    /** Returns the part of this that {@code part} has of {@code all}. */
    Cost share(Cost part, Cost all) {
        return new Cost(share(nanos, part.nanos, all.nanos), share(bytes, part.bytes, all.bytes));
    }

    private static double share(double whole, double part, double all) {
        return all == 0 ? 0 : whole * part / all;
    }

    /** Returns this for each of {@code count}. */
    public Cost each(long count) {
        return new Cost(nanos / count, bytes / count);
    }
}
