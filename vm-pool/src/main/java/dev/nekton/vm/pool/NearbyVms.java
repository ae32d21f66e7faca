package dev.nekton.vm.pool;

import dev.nekton.vm.engine.JsRealm;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * VMs that threads gave back and will likely want again: each thread has a place of its own, so that giving back and
 * taking costs no lock. Threads may share a place; then one of them goes without.
 *
 * <p><em>Thread-safe.</em>
 */
final class NearbyVms {
    private static final int PLACES = 64;
    /** Places are this far apart, so that no two of them share a line of a processor's cache. */
    private static final int DISTANCE = 16;

    private static final Object UNUSED = new Object();

    /** At each place a VM, and beside it {@link #UNUSED} when it has lain there since the last sweep. */
    private final AtomicReferenceArray<@Nullable Object> places = new AtomicReferenceArray<>((PLACES + 1) * DISTANCE);

    /** Takes the VM at this thread's place; null when there is none. */
    @Nullable
    JsRealm take() {
        int place = placeOfThread();
        return places.getPlain(place) == null ? null : takeAt(place);
    }

    /** Puts a VM at this thread's place and returns whether that was free. */
    boolean put(JsRealm realm) {
        int place = placeOfThread();
        places.setPlain(place + 1, null);
        return places.compareAndSet(place, null, realm);
    }

    /** Takes any thread's VM; null when there is none. */
    @Nullable
    JsRealm takeAny() {
        for (int place = DISTANCE; place < places.length(); place += DISTANCE) {
            JsRealm taken = takeAt(place);
            if (taken != null) {
                return taken;
            }
        }
        return null;
    }

    /** Takes all that are there now. */
    void takeAll(Consumer<JsRealm> taker) {
        for (JsRealm taken = takeAny(); taken != null; taken = takeAny()) {
            taker.accept(taken);
        }
    }

    /** Takes those that nobody has used since the last call. */
    void takeUnused(Consumer<JsRealm> taker) {
        for (int place = DISTANCE; place < places.length(); place += DISTANCE) {
            if (places.get(place) == null || places.getAndSet(place + 1, UNUSED) == null) {
                continue;
            }
            JsRealm taken = takeAt(place);
            if (taken != null) {
                taker.accept(taken);
            }
        }
    }

    /** Returns how many there are. */
    int count() {
        int count = 0;
        for (int place = DISTANCE; place < places.length(); place += DISTANCE) {
            count += places.get(place) == null ? 0 : 1;
        }
        return count;
    }

    private @Nullable JsRealm takeAt(int place) {
        return (JsRealm) places.getAndSet(place, null);
    }

    private static int placeOfThread() {
        return ((int) Thread.currentThread().getId() & PLACES - 1) * DISTANCE + DISTANCE;
    }
}
