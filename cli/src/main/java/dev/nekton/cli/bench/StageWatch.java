package dev.nekton.cli.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what each stage of some batches took. Allocates nothing itself, and what reading its clocks takes belongs to no
 * stage. <em>Not thread-safe.</em>
 */
final class StageWatch {
    private final long[] nanos;
    private final long[] bytes;
    private long startNanos;
    private long startBytes;

    StageWatch(int stages) {
        nanos = new long[stages];
        bytes = new long[stages];
    }

    /** Begins with the first stage of a batch. */
    void start() {
        startBytes = AllocatedBytes.ofThisThread();
        startNanos = System.nanoTime();
    }

    /** Ends a stage and begins the next one. */
    void ended(int stage) {
        nanos[stage] += System.nanoTime() - startNanos;
        bytes[stage] += AllocatedBytes.ofThisThread() - startBytes;
        start();
    }

    /** Returns what each stage took so far. */
    List<Cost> costs() {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            costs.add(new Cost(nanos[i], bytes[i]));
        }
        return costs;
    }
}
