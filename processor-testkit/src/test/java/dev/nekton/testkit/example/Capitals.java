package dev.nekton.testkit.example;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The smallest processor that keeps the contract: makes capital letters, drops messages without text. */
final class Capitals implements BatchProcessor {
    private final Resources resources;
    private final Counter processed;
    private final Counter dropped;
    private volatile boolean closed;

    Capitals(Resources resources) {
        this.resources = resources;
        this.processed = resources.counter("messages_processed");
        this.dropped = resources.counter("messages_dropped", "reason", "empty");
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        List<Message> results = new ArrayList<>();
        for (Message message : batch) {
            if (message.text().isEmpty()) {
                dropped.increment();
                resources.logger().warn("dropped message (reason=empty)");
            } else {
                processed.increment();
                String text = message.text().toUpperCase(Locale.ROOT);
                results.add(message.withBytes(Message.of(text).bytes()));
            }
        }
        return results.isEmpty() ? List.of() : List.of(MessageBatch.of(results));
    }

    @Override
    public void close() {
        closed = true;
    }
}
