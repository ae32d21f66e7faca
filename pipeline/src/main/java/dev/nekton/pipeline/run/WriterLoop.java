package dev.nekton.pipeline.run;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.OutputClosedException;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the writing thread does. Results that wait already are joined to one batch of at most 64 KiB, and after each
 * smaller one it rests for a moment, so that small results do not cost a system call and a wake-up each.
 */
final class WriterLoop implements Runnable {
    private static final long JOINED_BYTES = 64L << 10;
    private static final long REST_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private final RetryingOutput output;
    private final BoundedQueue<Processed> queue;
    private final Counts counts;
    private final Runnable ended;
    private final Counter sent;
    private final Counter batchesSent;
    private volatile boolean outputClosed;
    private volatile boolean drained;

    WriterLoop(
            RetryingOutput output, BoundedQueue<Processed> queue, Counts counts, Resources resources, Runnable ended) {
        this.output = output;
        this.queue = queue;
        this.counts = counts;
        this.ended = ended;
        sent = resources.counter("output_sent");
        batchesSent = resources.counter("output_batch_sent");
    }

    @Override
    public void run() {
        try {
            @Nullable Processed next = queue.take();
            while (next != null) {
                List<Processed> group = joined(next);
                write(group);
                restAfter(group);
                next = queue.take();
            }
            drained = true;
        } catch (OutputClosedException e) {
            outputClosed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private List<Processed> joined(Processed first) {
        List<Processed> group = new ArrayList<>();
        long bytes = 0;
        for (Processed next = first; next != null; next = bytes < JOINED_BYTES ? queue.poll() : null) {
            group.add(next);
            bytes += next.heldBytes();
        }
        return group;
    }

    private static void restAfter(List<Processed> group) {
        long bytes = 0;
        for (Processed processed : group) {
            bytes += processed.heldBytes();
        }
        if (bytes < JOINED_BYTES) {
            LockSupport.parkNanos(REST_NANOS);
        }
    }

    private void write(List<Processed> group) throws OutputClosedException, InterruptedException {
        List<Message> messages = new ArrayList<>();
        int batches = 0;
        int inputs = 0;
        for (Processed processed : group) {
            processed.results().forEach(result -> messages.addAll(result.messages()));
            batches += processed.results().size();
            inputs += processed.inputs();
        }
        output.write(MessageBatch.of(messages));
        counts.out.add(messages.size());
        counts.settled.add(inputs);
        sent.increment(messages.size());
        batchesSent.increment(batches);
    }

    /** Returns whether all that was processed is written. */
    boolean drained() {
        return drained;
    }

    /** Returns whether whoever read the output had gone. */
    boolean outputClosed() {
        return outputClosed;
    }
}
