package dev.nekton.pipeline.component;

import dev.nekton.MessageBatch;
import java.io.IOException;

/** Where messages go. <em>Not thread-safe:</em> one thread writes. */
public interface Output extends AutoCloseable {
    /**
     * Opens what it writes to.
     *
     * @throws IOException when it can't be written, with a text for people that names it
     */
    void open() throws IOException;

    /**
     * Writes one batch, which may be several results of processors joined. After a failure the same batch is given
     * again until it succeeds: what of it was written before is neither lost nor written twice.
     *
     * @throws OutputClosedException when whoever read the output has gone and nothing can be written any more
     * @throws IOException when it can't be written now
     */
    void write(MessageBatch batch) throws IOException;

    /** Leaves no part of a batch behind that was not written as a whole, where that is possible. */
    @Override
    void close() throws IOException;
}
