package dev.nekton.store;

import dev.nekton.value.Value;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all users of one store have in common.
 *
 * <p><em>Thread-safe.</em> A change holds its key's lock and, for an instant, the lock of all entries; reading holds the
 * second only.
 */
final class SharedStore {
    private final Entries entries;
    private final Clock clock;
    private final KeyLocks keys = new KeyLocks();

    SharedStore(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    Optional<Value> get(String key) {
        keys.refuseInside();
        return find(key);
    }

    boolean contains(String key) {
        keys.refuseInside();
        synchronized (entries) {
            return entries.contains(key, clock.millis());
        }
    }

    void put(String key, Value value) {
        keys.with(key, () -> set(key, value));
    }

    void remove(String key) {
        keys.with(key, () -> {
            synchronized (entries) {
                entries.remove(key);
            }
            return key;
        });
    }

    Value update(String key, Function<Optional<Value>, Value> step) {
        return keys.with(key, () -> set(key, step.apply(find(key))));
    }

    Map<String, Value> snapshot() {
        keys.refuseInside();
        synchronized (entries) {
            return entries.values(clock.millis());
        }
    }

    void restore(Map<String, Value> values) {
        keys.withAll(() -> {
            synchronized (entries) {
                entries.clear();
                values.forEach(this::set);
            }
        });
    }

    long keys() {
        synchronized (entries) {
            return entries.count(clock.millis());
        }
    }

    long diskBytes() {
        return 0;
    }

    private Optional<Value> find(String key) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(key, clock.millis()));
        }
    }

    private Value set(String key, Value value) {
        long now = clock.millis();
        Entry entry = Entry.of(key, value, now);
        synchronized (entries) {
            entries.put(key, entry, now);
        }
        return value;
    }
}
