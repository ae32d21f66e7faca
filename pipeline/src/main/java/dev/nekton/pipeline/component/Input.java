package dev.nekton.pipeline.component;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where messages come from. <em>Not thread-safe:</em> one thread reads; {@link #progress()} may be asked by any. */
public interface Input extends AutoCloseable {
    /**
     * Opens what it reads from. Does not wait for data.
     *
     * @param resources where to log and count what can't be read and is skipped
     * @throws IOException when it can't be read, with a text for people that names it
     */
    void open(Resources resources) throws IOException;

    /**
     * Returns the next batch, blocking until there is one; empty at the end of the input.
     *
     * @throws InterruptedException when the pipeline stops while it waits
     * @throws IOException when nothing more can be read, with a text for people that names what it read from
     */
    Optional<MessageBatch> read() throws IOException, InterruptedException;

    /** Returns whether it is known to end, so that progress and a summary make sense. */
    boolean finite();

    /** Returns how much of it has been read, from 0 to 1; empty where that is not known. */
    default OptionalDouble progress() {
        return OptionalDouble.empty();
    }

    /**
     * Told once, before {@link #close()}, that it was read to its end and everything is written; not told after a stop or
     * when anything was lost. The place to delete what is used up.
     *
     * @throws IOException when that fails, with a text for people
     */
    default void written() throws IOException {}

    @Override
    void close() throws IOException;
}
