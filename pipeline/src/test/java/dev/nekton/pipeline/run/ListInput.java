package dev.nekton.pipeline.run;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** An input of the numbers from 0 on, then perhaps a failure or endless waiting. */
final class ListInput implements Input {
    private final int count;
    private final int batchSize;
    private String failure = "";
    private boolean waitsAtEnd;
    private int next;

    final CountDownLatch waiting = new CountDownLatch(1);
    volatile boolean closed;
    volatile boolean toldWritten;

    ListInput(int count, int batchSize) {
        this.count = count;
        this.batchSize = batchSize;
    }

    ListInput failingAtItsEnd(String text) {
        failure = text;
        return this;
    }

    ListInput waitingAtItsEnd() {
        waitsAtEnd = true;
        return this;
    }

    @Override
    public void open(Resources resources) {}

    @Override
    public Optional<MessageBatch> read() throws IOException, InterruptedException {
        if (next == count) {
            return atEnd();
        }
        List<Message> messages = new ArrayList<>();
        while (messages.size() < batchSize && next < count) {
            messages.add(Message.of(Integer.toString(next++)));
        }
        return Optional.of(MessageBatch.of(messages));
    }

    private Optional<MessageBatch> atEnd() throws IOException, InterruptedException {
        waiting.countDown();
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
        if (waitsAtEnd) {
            new CountDownLatch(1).await();
        }
        return Optional.empty();
    }

    @Override
    public boolean finite() {
        return true;
    }

    @Override
    public void written() {
        toldWritten = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Returns the texts of the first {@code count} messages. */
    static List<String> first(long count) {
        return IntStream.range(0, (int) count).mapToObj(Integer::toString).toList();
    }
}
