package dev.nekton.pipeline.io;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input, either on the caller's thread or, where the caller must not wait longer than a given time, on a daemon
 * thread of its own, a few batches ahead.
 *
 * <p><em>Not thread-safe.</em>
 */
final class ChildReader {
    private static final int BATCHES_AHEAD = 16;

    /** What came of reading. */
    sealed interface Event permits Batch, Nothing, End {}

    /** Messages came. */
    record Batch(MessageBatch messages) implements Event {}

    /** The time was over before anything came. */
    record Nothing() implements Event {}

    /** There are no more, or no more can be read. */
    record End(@Nullable IOException failure) implements Event {}

    private final Input input;
    private final boolean ahead;
    private final BlockingQueue<Event> handover = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private @Nullable Thread thread;

    /** Makes the reader; {@code ahead} tells whether it needs a thread. */
    ChildReader(Input input, boolean ahead) {
        this.input = input;
        this.ahead = ahead;
    }

    Input input() {
        return input;
    }

    void open(Resources resources) throws IOException {
        input.open(resources);
        if (ahead) {
            Thread reader = new Thread(this::readAhead, "nekton-batched");
            reader.setDaemon(true);
            reader.start();
            thread = reader;
        }
    }

    /** Returns the next messages; without a thread of its own it waits for them however long it takes. */
    Event next(long mostNanos) throws InterruptedException {
        if (thread == null) {
            return read();
        }
        Event event = handover.poll(mostNanos, TimeUnit.NANOSECONDS);
        return event == null ? new Nothing() : event;
    }

    private void readAhead() {
        try {
            Event event = read();
            while (event instanceof Batch) {
                handover.put(event);
                event = read();
            }
            handover.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Event read() throws InterruptedException {
        try {
            Optional<MessageBatch> batch = input.read();
            return batch.isPresent() ? new Batch(batch.get()) : new End(null);
        } catch (IOException e) {
            return new End(e);
        } catch (RuntimeException e) {
            return new End(new IOException("reading failed: " + e, e));
        }
    }

    void close() throws IOException {
        if (thread != null) {
            thread.interrupt();
        }
        input.close();
    }
}
