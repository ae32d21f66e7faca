package dev.nekton.store;

import dev.nekton.value.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What all users of one store have in common.
 *
 * <p><em>Thread-safe.</em> A change holds its key's lock and, for an instant, the lock of all entries; reading holds the
 * second only.
 */
final class SharedStore implements ChangeSource {
    private final Entries entries;
    private final Clock clock;
    private final KeyLocks keys = new KeyLocks();
    private final @Nullable Keeper keeper;

    private SharedStore(Entries entries, Clock clock, @Nullable Keeper keeper) {
        this.entries = entries;
        this.clock = clock;
        this.keeper = keeper;
    }

    static SharedStore inMemory(Bounds bounds, Clock clock) {
        return new SharedStore(new Entries(bounds, false), clock, null);
    }

    /**
     * Returns a store with what the file holds, which is made when there is none.
     *
     * @throws StoreException when the file can't be used
     */
    static SharedStore inFile(Path path, Bounds bounds, Logger logger, Clock clock) {
        Keeper keeper = new Keeper(path, logger);
        Entries entries = new Entries(bounds, true);
        keeper.open((key, entry) -> entries.load(key, entry, clock.millis()));
        SharedStore store = new SharedStore(entries, clock, keeper);
        keeper.start(store);
        return store;
    }

    /** Ends the store; what the file has not got yet is written. */
    void close() {
        if (keeper != null) {
            keeper.close(this);
        }
    }

    @Override
    public ChangeLog takeChanges() {
        synchronized (entries) {
            return entries.takeChanges();
        }
    }

    @Override
    public ChangeLog takeAll() {
        synchronized (entries) {
            return entries.takeAll();
        }
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

    List<String> keysWith(String prefix) {
        keys.refuseInside();
        synchronized (entries) {
            return entries.keysWith(prefix, clock.millis());
        }
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

    boolean isUpdating() {
        return keys.isHolding();
    }

    long keys() {
        synchronized (entries) {
            return entries.count(clock.millis());
        }
    }

    long diskBytes() {
        return keeper == null ? 0 : keeper.bytes();
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
