package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The queues between the threads of a run. Each holds at most 1,024 batches or 8 MiB of messages, or a single larger
 * batch.
 *
 * <p><em>Thread-safe.</em>
 */
final class RunQueues {
    private static final int MOST_BATCHES = 1024;
    private static final long MOST_BYTES = 8L << 20;

    private final BoundedQueue<MessageBatch> read = new BoundedQueue<>(MOST_BATCHES, MOST_BYTES);
    private final BoundedQueue<Processed> processed = new BoundedQueue<>(MOST_BATCHES, MOST_BYTES);
    private final AtomicInteger workers;

    RunQueues(int workers) {
        this.workers = new AtomicInteger(workers);
    }

    /** Returns what was read and waits for a worker. */
    BoundedQueue<MessageBatch> read() {
        return read;
    }

    /** Returns what was processed and waits to be written. */
    BoundedQueue<Processed> processed() {
        return processed;
    }

    /** Closes the second queue when the last worker has ended. */
    void workerEnded() {
        if (workers.decrementAndGet() == 0) {
            processed.close();
        }
    }

    /** Forgets all that waits; nothing is taken any more. */
    void abandon() {
        read.abandon();
        processed.abandon();
    }
}
