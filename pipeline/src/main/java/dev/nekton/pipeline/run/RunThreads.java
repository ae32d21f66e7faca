package dev.nekton.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a run, all of them daemons with stacks of 16 MB, which deeply nested payloads and scripts need.
 *
 * <p><em>Thread-safe.</em>
 */
final class RunThreads {
    private static final long STACK_BYTES = 16L << 20;

    /** How long the end waits for threads that were interrupted, lest one that hangs keeps the run from ending. */
    private static final long LAST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Thread reader;
    private final List<Thread> others = new ArrayList<>();

    RunThreads(Runnable reading, Runnable processing, int workers, Runnable writing) {
        reader = thread("nekton-input", reading);
        others.add(thread("nekton-output", writing));
        for (int i = 1; i <= workers; i++) {
            others.add(thread("nekton-worker-" + i, processing));
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        reader.start();
        others.forEach(Thread::start);
    }

    void interruptReader() {
        reader.interrupt();
    }

    void interruptAll() {
        reader.interrupt();
        others.forEach(Thread::interrupt);
    }

    /** Waits until the threads have ended, but no longer than a second. */
    void join() throws InterruptedException {
        long deadline = System.nanoTime() + LAST_WAIT_NANOS;
        List<Thread> all = new ArrayList<>(others);
        all.add(reader);
        for (Thread thread : all) {
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            thread.join(Math.max(1, leftMillis));
        }
    }

    boolean readerEnded() {
        return !reader.isAlive();
    }
}
