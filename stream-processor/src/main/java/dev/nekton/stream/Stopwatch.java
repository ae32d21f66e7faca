package dev.nekton.stream;

import dev.nekton.Resources;
import java.util.concurrent.atomic.LongAdder;

/** How often something ran, and how long in all: a meter that costs little to feed. <em>Thread-safe.</em> */
final class Stopwatch {
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** Registers the timer of that name, which tells what the stopwatch counts. */
    static Stopwatch of(String name, Resources resources) {
        Stopwatch stopwatch = new Stopwatch();
        resources.timer(name, stopwatch, made -> made.count.sum(), made -> made.nanos.sum());
        return stopwatch;
    }

    /** Counts a run that took no time worth measuring. */
    void addInstant() {
        count.increment();
    }

    /** Counts some runs that took this long together. */
    void add(int runs, long duration) {
        count.add(runs);
        nanos.add(duration);
    }
}
