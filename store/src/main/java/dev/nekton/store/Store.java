package dev.nekton.store;

import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Values by keys, bounded: when there are too many, or they take too much memory, the least recently used ones go.
 * {@link #get}, {@link #put} and {@link #update} use a key, {@link #contains} does not. With a {@code ttl}, a value is
 * gone when that time has passed since it was put.
 *
 * <p>Made by {@link Stores#open}; several users may hold one store, each with a {@code Store} of its own to close.
 *
 * <p><em>Thread-safe.</em> Changes of one key happen one after the other. A thread that has to wait for a key gives up
 * with {@link dev.nekton.ProcessorInterruptedException} when it is interrupted. What reads or changes values throws
 * {@link IllegalStateException} after closing.
 */
public final class Store implements AutoCloseable {
    private final SharedStore shared;
    private final Runnable leave;
    private final AtomicBoolean closed = new AtomicBoolean();

    Store(SharedStore shared, Runnable leave) {
        this.shared = shared;
        this.leave = leave;
    }

    /**
     * Returns the value of {@code key}.
     *
     * @throws IllegalStateException inside the step of an {@link #update}
     */
    public Optional<Value> get(String key) {
        return open().get(Objects.requireNonNull(key, "key"));
    }

    /**
     * Returns whether {@code key} has a value.
     *
     * @throws IllegalStateException inside the step of an {@link #update}
     */
    public boolean contains(String key) {
        return open().contains(Objects.requireNonNull(key, "key"));
    }

    /**
     * Gives {@code key} a value.
     *
     * @throws StoreException when the value alone takes more than {@code max_bytes}; the key keeps what it had
     * @throws IllegalStateException inside the step of an {@link #update}
     */
    public void put(String key, Value value) {
        open().put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    /**
     * Takes the value of {@code key} away; does nothing when there is none.
     *
     * @throws IllegalStateException inside the step of an {@link #update}
     */
    public void remove(String key) {
        open().remove(Objects.requireNonNull(key, "key"));
    }

    /**
     * Gives {@code key} the value that {@code step} makes of the one it has, and returns it. No other thread changes the
     * key meanwhile. When the step throws, nothing changes.
     *
     * @param step runs once, on this thread; must not use the store
     * @throws StoreException when the value alone takes more than {@code max_bytes}; the key keeps what it had
     * @throws IllegalStateException inside the step of another update
     */
    public Value update(String key, Function<Optional<Value>, Value> step) {
        return open().update(Objects.requireNonNull(key, "key"), Objects.requireNonNull(step, "step"));
    }

    /**
     * Returns the keys that begin with {@code prefix}, the least recently used first.
     *
     * @throws IllegalStateException inside the step of an {@link #update}
     */
    public List<String> keysWith(String prefix) {
        return open().keysWith(Objects.requireNonNull(prefix, "prefix"));
    }

    /** Returns all values, the least recently used first. */
    public Map<String, Value> snapshot() {
        return open().snapshot();
    }

    /**
     * Replaces all values by these, put now and in their order: the last one is the most recently used.
     *
     * @throws StoreException when a value alone takes more than {@code max_bytes}; those before it are in the store
     */
    public void restore(Map<String, Value> values) {
        open().restore(values);
    }

    /** Returns whether this thread is in the step of an {@link #update}, where the store must not be used. */
    public boolean isUpdating() {
        return shared.isUpdating();
    }

    /** Returns how many keys have a value; 0 after closing. */
    public long keys() {
        return closed.get() ? 0 : shared.keys();
    }

    /** Returns how many bytes the store's file has; 0 for a store in memory, and after closing. */
    public long diskBytes() {
        return closed.get() ? 0 : shared.diskBytes();
    }

    /** Leaves the store; when nobody else uses it, it ends, and what was in memory only is gone. Closes twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leave.run();
        }
    }

    private SharedStore open() {
        if (closed.get()) {
            throw new IllegalStateException("the store is closed");
        }
        return shared;
    }
}
