package dev.nekton.store;

import dev.nekton.ProcessorInterruptedException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock for each key, in stripes: now and then two keys share one.
 *
 * <p><em>Thread-safe.</em> A thread holds one key at a time, so that no two can wait for each other.
 */
final class KeyLocks {
    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private final ThreadLocal<Boolean> holding = ThreadLocal.withInitial(() -> false);

    KeyLocks() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /** Does {@code action} while no other thread holds {@code key}. */
    <T> T with(String key, Supplier<T> action) {
        refuseInside();
        ReentrantLock stripe = stripes[spread(key) & STRIPES - 1];
        lock(stripe);
        holding.set(true);
        try {
            return action.get();
        } finally {
            holding.set(false);
            stripe.unlock();
        }
    }

    /** Does {@code action} while no other thread holds any key. */
    void withAll(Runnable action) {
        refuseInside();
        withFrom(0, action);
    }

    /**
     * Does nothing outside of {@link #with}.
     *
     * @throws IllegalStateException inside
     */
    void refuseInside() {
        if (isHolding()) {
            throw new IllegalStateException("the step of an update must not use the store");
        }
    }

    /** Returns whether this thread is inside {@link #with}. */
    boolean isHolding() {
        return holding.get();
    }

    private void withFrom(int first, Runnable action) {
        if (first == STRIPES) {
            action.run();
            return;
        }
        lock(stripes[first]);
        try {
            withFrom(first + 1, action);
        } finally {
            stripes[first].unlock();
        }
    }

    /** A free lock is taken by an interrupted thread too: only one that has to wait gives up. */
    private static void lock(ReentrantLock stripe) {
        if (stripe.tryLock()) {
            return;
        }
        try {
            stripe.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessorInterruptedException("a key of the store that another thread updates");
        }
    }

    private static int spread(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
