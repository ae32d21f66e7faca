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

    static Snapshot empty(int sources) {
        return new Snapshot(new @Nullable Variable[sources], Long.MIN_VALUE);
    }

    /**
     * Returns these variables with another one for some sources.
     *
     * @param places the sources
     * @param oldestKnown variables stored before that are no longer known, in milliseconds since 1970
     */
    Snapshot with(int[] places, Variable variable, long oldestKnown) {
        @Nullable Variable[] changed = variables.clone();
        for (int place : places) {
            changed[place] = variable;
        }
        return new Snapshot(changed, oldestKnown);
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
