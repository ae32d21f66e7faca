package dev.nekton;

import java.util.List;

/**
 * Turns a batch of messages into batches of messages.
 *
 * <p>The numbered rules that every processor keeps are in {@code docs/contract.md}; the contract suite of
 * {@code nekton-processor-testkit} checks them.
 *
 * <p><em>Thread-safe:</em> several threads may run batches through one processor at the same time.
 */
public interface BatchProcessor extends AutoCloseable {
    /**
     * Processes one batch on the caller's thread and blocks until it is done.
     *
     * <p>Never throws for a message: one that fails is dropped, counted and logged, or passed on flagged with
     * {@link Message#error()}, as the processor's configuration says, and its neighbours go on.
     *
     * @return the resulting batches in order; an empty list when nothing came out; never an empty batch
     * @throws IllegalStateException when the processor is closed
     * @throws ProcessorInterruptedException when the thread is interrupted while it waits; its interrupt flag stays set
     */
    List<MessageBatch> process(MessageBatch batch);

    /** Releases what the processor holds. A second call does nothing. Batches that are under way finish. */
    @Override
    void close();
}
