package dev.nekton.vm.pool;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends something when it is closed and the last of those who work with it has left.
 *
 * <p><em>Thread-safe.</em>
 */
final class LastOut {
    private final AtomicInteger inside = new AtomicInteger(1);
    private final Runnable end;

    /** Counts its owner as the first one inside. */
    LastOut(Runnable end) {
        this.end = end;
    }

    /**
     * Lets one more in.
     *
     * @throws IllegalStateException when everything has ended
     */
    void enter() {
        if (inside.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            throw new IllegalStateException("the scripts are closed");
        }
    }

    void leave() {
        if (inside.decrementAndGet() == 0) {
            end.run();
        }
    }
}
