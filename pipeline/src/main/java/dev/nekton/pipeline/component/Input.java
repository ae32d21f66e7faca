package dev.nekton.pipeline.component;

import dev.nekton.MessageBatch;
import java.io.IOException;
import java.util.Optional;

/** Where messages come from. <em>Not thread-safe:</em> one thread reads. */
public interface Input extends AutoCloseable {
    /**
     * Opens what it reads from.
     *
     * @throws IOException when it can't be read, with a text for people that names it
     */
    void open() throws IOException;

    /**
     * Returns the next batch, blocking until there is one; empty at the end of the input.
     *
     * @throws InterruptedException when the pipeline stops while it waits
     */
    Optional<MessageBatch> read() throws IOException, InterruptedException;

    /** Returns whether it is known to end, so that progress and a summary make sense. */
    boolean finite();

    @Override
    void close() throws IOException;
}
