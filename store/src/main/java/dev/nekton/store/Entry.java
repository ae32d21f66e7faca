package dev.nekton.store;

import dev.nekton.value.Footprint;
import dev.nekton.value.Value;

/**
 * What a key stands for.
 *
 * @param value the value
 * @param written when it was put, in milliseconds since 1970
 * @param weight about how many bytes of memory it takes with its key
 */
record Entry(Value value, long written, long weight) {
    /** What the tables of the store take for each entry. */
    private static final long OVERHEAD = 96;

    static Entry of(String key, Value value, long written) {
        return new Entry(value, written, Footprint.of(value) + key.length() + OVERHEAD);
    }
}
