package dev.nekton.stream;

import org.jspecify.annotations.Nullable;

/** The variables of all sources as they were at one moment. <em>Immutable.</em> */
final class Snapshot {
    private final @Nullable Variable[] variables;
    private final long oldest;

    private Snapshot(@Nullable Variable[] variables, long oldest) {
        this.variables = variables;
        this.oldest = oldest;
    }

    /** Returns a snapshot of these variables, one for each source. The array belongs to the snapshot. */
    static Snapshot of(@Nullable Variable... variables) {
        return new Snapshot(variables, Long.MIN_VALUE);
    }

    /** Returns these variables with another one for some sources. */
    Snapshot with(int[] places, Variable variable) {
        @Nullable Variable[] changed = variables.clone();
        for (int place : places) {
            changed[place] = variable;
        }
        return new Snapshot(changed, oldest);
    }

    /**
     * Returns these variables without those that are too old.
     *
     * @param oldestKnown when the oldest ones that are still known were stored, in milliseconds since 1970
     */
    Snapshot since(long oldestKnown) {
        return new Snapshot(variables, oldestKnown);
    }

    /** Returns the variable of a source; null when there is none, or none any more. */
    @Nullable
    Variable get(int place) {
        Variable variable = variables[place];
        return variable != null && variable.storedAt() >= oldest ? variable : null;
    }

    /** Returns whether there is a variable for each of these sources. */
    boolean hasAll(int[] places) {
        for (int place : places) {
            if (get(place) == null) {
                return false;
            }
        }
        return true;
    }
}
