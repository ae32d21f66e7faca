package dev.nekton.pipeline.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A first-in, first-out queue whose items together weigh no more than a limit, unless it holds a single one. Once closed
 * it takes nothing more and still gives what it holds. Once full it takes more when it is half empty, so that threads are
 * woken up seldom. Waiting ends by closing, not by interrupting: scripts that are
 * stopped may leave their thread interrupted.
 *
 * <p><em>Thread-safe.</em>
 */
final class BoundedQueue<T> {
    private record Entry<T>(T item, long weight) {}

    private final int maxItems;
    private final long maxWeight;
    private final Deque<Entry<T>> entries = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private long weight;
    private boolean closed;
    private boolean discarded;

    BoundedQueue(int maxItems, long maxWeight) {
        this.maxItems = maxItems;
        this.maxWeight = maxWeight;
    }

    /**
     * Waits for room and adds an item.
     *
     * @return false when the queue is closed and the item was not added
     */
    boolean put(T item, long itemWeight) {
        lock.lock();
        try {
            while (!closed && isFullFor(itemWeight)) {
                notFull.awaitUninterruptibly();
            }
            if (closed) {
                discarded = true;
                return false;
            }
            entries.addLast(new Entry<>(item, itemWeight));
            weight += itemWeight;
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFullFor(long itemWeight) {
        return !entries.isEmpty() && (entries.size() >= maxItems || weight + itemWeight > maxWeight);
    }

    /** Waits for an item and removes it; returns null when the queue is closed and empty. */
    @Nullable
    T take() {
        lock.lock();
        try {
            while (entries.isEmpty() && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            return removeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Removes an item without waiting; returns null when there is none. */
    @Nullable
    T poll() {
        lock.lock();
        try {
            return removeFirst();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable T removeFirst() {
        Entry<T> first = entries.pollFirst();
        if (first == null) {
            return null;
        }
        weight -= first.weight();
        if (isHalfEmpty()) {
            notFull.signal();
        }
        return first.item();
    }

    private boolean isHalfEmpty() {
        return entries.size() <= maxItems / 2 && weight <= maxWeight / 2;
    }

    /** Takes nothing more from now on; what waits to be added is not. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notFull.signalAll();
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether anything was refused or forgotten. */
    boolean discarded() {
        lock.lock();
        try {
            return discarded;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the queue and forgets what it holds. */
    void abandon() {
        lock.lock();
        try {
            close();
            discarded |= !entries.isEmpty();
            entries.clear();
            weight = 0;
        } finally {
            lock.unlock();
        }
    }
}
