package dev.nekton.pipeline.run;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.pipeline.component.Output;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An output that keeps what is written and can fail for a while. */
final class MemoryOutput implements Output {
    final List<String> texts = new CopyOnWriteArrayList<>();
    final AtomicInteger failuresLeft = new AtomicInteger();
    volatile @Nullable IOException failure;
    volatile @Nullable IOException openFailure;
    volatile boolean closed;

    /** Fails the next {@code times} writes. */
    MemoryOutput failing(int times, IOException with) {
        failuresLeft.set(times);
        failure = with;
        return this;
    }

    @Override
    public void open() throws IOException {
        IOException known = openFailure;
        if (known != null) {
            throw known;
        }
    }

    @Override
    public void write(MessageBatch batch) throws IOException {
        IOException known = failure;
        if (known != null && failuresLeft.get() > 0 && failuresLeft.getAndDecrement() > 0) {
            throw known;
        }
        texts.addAll(batch.messages().stream().map(Message::text).toList());
    }

    @Override
    public void close() {
        closed = true;
    }
}
