package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a working thread does: takes batches one after the other through all processors and queues what comes out. Lives
 * on whatever a processor throws.
 */
final class WorkerLoop implements Runnable {
    private final ProcessorChain chain;
    private final RunQueues queues;
    private final RunState state;
    private final Counts counts;
    private final Resources resources;
    private final Counter received;

    WorkerLoop(
            ProcessorChain chain,
            RunQueues queues,
            RunState state,
            Counts counts,
            Resources resources,
            Counter received) {
        this.chain = chain;
        this.queues = queues;
        this.state = state;
        this.counts = counts;
        this.resources = resources;
        this.received = received;
    }

    @Override
    public void run() {
        try {
            @Nullable MessageBatch batch = queues.read().take();
            while (batch != null) {
                takeOn(batch);
                batch = queues.read().take();
            }
        } catch (ProcessorInterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            queues.workerEnded();
        }
    }

    private void takeOn(MessageBatch batch) {
        counts.in.add(batch.size());
        received.increment(batch.size());
        forgetInterrupt();
        process(batch);
    }

    /** An interrupt that came too late for the batch it was meant for must not hit the next one. */
    private void forgetInterrupt() {
        if (!state.abandoned()) {
            Thread.interrupted();
        }
    }

    private void process(MessageBatch batch) {
        Processed processed = Processed.of(batch.size(), results(batch));
        if (processed.results().isEmpty()) {
            counts.settled.add(batch.size());
        } else {
            queues.processed().put(processed, processed.heldBytes());
        }
    }

    private List<MessageBatch> results(MessageBatch batch) {
        try {
            List<MessageBatch> results = chain.process(batch);
            results.forEach(WorkerLoop::render);
            return results;
        } catch (ProcessorInterruptedException e) {
            throw e;
        } catch (Throwable e) {
            counts.errors.add(batch.size());
            Unexpected.report(resources, batch.size(), e);
            return List.of();
        }
    }

    /** Makes bytes of payloads here, where several threads work and a payload that fails to be bytes costs one batch. */
    private static void render(MessageBatch batch) {
        batch.forEach(message -> message.bytes());
    }
}
