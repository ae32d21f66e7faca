package dev.nekton.pipeline.run;

import dev.nekton.MessageBatch;
import dev.nekton.pipeline.component.Input;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the reading thread does: reads batches and queues them until there are no more or the run stops. */
final class ReaderLoop implements Runnable {
    private final Input input;
    private final BoundedQueue<MessageBatch> queue;
    private final RunState state;
    private volatile boolean reachedEnd;
    private volatile @Nullable Throwable failure;

    ReaderLoop(Input input, BoundedQueue<MessageBatch> queue, RunState state) {
        this.input = input;
        this.queue = queue;
        this.state = state;
    }

    @Override
    public void run() {
        try {
            readAll();
        } catch (InterruptedException e) {
            noteFailure(e);
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            noteFailure(e);
        } finally {
            queue.close();
        }
    }

    /** What a read in progress throws because it was interrupted by a stop is no failure. */
    private void noteFailure(Throwable e) {
        if (!state.stopping()) {
            failure = e;
        }
    }

    private void readAll() throws Exception {
        while (!state.stopping()) {
            Optional<MessageBatch> batch = input.read();
            if (batch.isEmpty()) {
                reachedEnd = true;
                return;
            }
            if (!queue.put(batch.get(), Processed.heldBytes(batch.get()))) {
                return;
            }
        }
    }

    /** Returns whether the input had no more. */
    boolean reachedEnd() {
        return reachedEnd;
    }

    /** Returns what reading failed with. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }
}
