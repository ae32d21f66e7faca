package dev.nekton.store;

import java.time.Duration;
import java.util.Optional;

/**
 * How much a store holds, and for how long.
 *
 * <p><em>Immutable.</em>
 */
record Bounds(long maxEntries, long maxBytes, Optional<Duration> ttl) {
    boolean expire() {
        return ttl.isPresent();
    }

    boolean expired(Entry entry, long now) {
        return ttl.isPresent() && now - entry.written() >= ttl.get().toMillis();
    }

    boolean exceededBy(long entries, long bytes) {
        return entries > maxEntries || bytes > maxBytes;
    }

    void requireRoom(String key, Entry entry) {
        if (entry.weight() > maxBytes) {
            throw new StoreException("the value of \"" + key + "\" takes about " + entry.weight()
                    + " bytes, more than the whole store may hold (max_bytes: " + maxBytes
                    + "); store less under one key, or raise max_bytes");
        }
    }
}
