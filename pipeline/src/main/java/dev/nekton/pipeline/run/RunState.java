package dev.nekton.pipeline.run;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where a run is on its way from running over stopping to its end, and the waiting for that.
 *
 * <p><em>Thread-safe.</em>
 */
final class RunState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopping;
    private volatile boolean abandoned;
    private long stopNanos;
    private boolean ended;

    /** Returns whether the run was told to stop. */
    boolean stopping() {
        return stopping;
    }

    /** Returns whether what is not written yet is given up. */
    boolean abandoned() {
        return abandoned;
    }

    void stop() {
        change(() -> {
            stopNanos = stopping ? stopNanos : System.nanoTime();
            stopping = true;
        });
    }

    void abandon() {
        abandoned = true;
    }

    void end() {
        change(() -> ended = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end; returns false when it did not come within {@code afterStop} of a stop. */
    boolean awaitEnd(Duration afterStop) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ended && !stopping) {
                changed.await();
            }
            long left = afterStop.toNanos() - (System.nanoTime() - stopNanos);
            while (!ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for {@code nanos}, but once the run is told to stop for no longer than {@code nanosWhileStopping}. */
    void pause(long nanos, long nanosWhileStopping) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!stopping && left > 0) {
                left = changed.awaitNanos(left);
            }
            left = Math.min(left, nanosWhileStopping);
            while (left > 0 && !ended) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
