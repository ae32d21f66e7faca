package dev.nekton.testkit;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes capital letters of texts; fails on {@code fail} and would never end with {@code endless}. */
final class FakeProcessor implements BatchProcessor {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private final Resources resources;
    private final Fault fault;
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger remembered = new AtomicInteger();
    private volatile @Nullable Message shared;
    private volatile boolean closed;

    FakeProcessor(Resources resources, Fault fault) {
        this.resources = resources;
        this.fault = fault;
        resources.gauge("vm_pool_in_use", inUse, AtomicInteger::get);
        resources.counter(fault == Fault.HAS_A_SECRET_METER ? "secret" : "messages_processed");
    }

    @Override
    public List<MessageBatch> process(MessageBatch batch) {
        refuseWhenClosed();
        if (fault == Fault.SWALLOWS_INTERRUPTS) {
            Thread.interrupted();
        }
        if (batch.isEmpty()) {
            return ofEmpty(batch);
        }
        inUse.incrementAndGet();
        List<Message> results = results(batch);
        inUse.addAndGet(fault == Fault.KEEPS_A_VM ? 0 : -1);
        return packed(results);
    }

    private void refuseWhenClosed() {
        if (closed && fault != Fault.WORKS_WHEN_CLOSED) {
            throw new IllegalStateException("closed");
        }
    }

    private List<MessageBatch> ofEmpty(MessageBatch batch) {
        if (fault == Fault.COUNTS_EMPTY_BATCHES) {
            resources.counter("messages_processed").increment();
        }
        return fault == Fault.ANSWERS_EMPTY_BATCHES ? List.of(batch) : List.of();
    }

    private List<Message> results(MessageBatch batch) {
        List<Message> results = new ArrayList<>();
        for (Message message : batch) {
            if (message.text().equals("fail")) {
                fail(results);
            } else {
                process(message, results);
            }
        }
        if (fault == Fault.REVERSES_BATCHES) {
            Collections.reverse(results);
        }
        return results;
    }

    private void fail(List<Message> results) {
        switch (fault) {
            case THROWS_FOR_A_MESSAGE -> throw new IllegalArgumentException("fail");
            case FAILS_THE_WHOLE_BATCH -> results.clear();
            default -> resources.counter("messages_dropped", "reason", "failed").increment();
        }
        if (fault != Fault.DROPS_SILENTLY) {
            resources.logger().warn("dropped message (reason=failed)");
        }
    }

    private void process(Message message, List<Message> results) {
        if (message.text().equals("endless")) {
            giveUp();
            return;
        }
        if (fault == Fault.CHANGES_THE_BYTES_OF_ITS_INPUT) {
            message.bytes()[0] = '!';
        }
        results.add(message.withBytes(Message.of(answer(message)).bytes()));
        resources.counter("messages_processed").increment(fault == Fault.MISCOUNTS ? 2 : 1);
    }

    private String answer(Message message) {
        String text = sharedOrOwn(message).text().toUpperCase(Locale.ROOT);
        if (fault == Fault.IS_RANDOM) {
            return text + CALLS.incrementAndGet();
        }
        if (fault == Fault.REMEMBERS_MESSAGES) {
            return text + remembered.incrementAndGet();
        }
        return text;
    }

    private Message sharedOrOwn(Message message) {
        if (fault != Fault.SHARES_A_FIELD_BETWEEN_THREADS) {
            return message;
        }
        shared = message;
        pause(1);
        Message found = shared;
        return found == null ? message : found;
    }

    private void giveUp() {
        if (fault == Fault.NEVER_GIVES_UP) {
            pause(60_000);
        }
        resources.counter("messages_dropped", "reason", "timeout").increment();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable List<MessageBatch> faulty(List<Message> results) {
        return switch (fault) {
            case RETURNS_NULL -> null;
            case RETURNS_AN_EMPTY_BATCH -> List.of(MessageBatch.of(results), MessageBatch.of());
            default -> results.isEmpty() ? List.of() : List.of(MessageBatch.of(results));
        };
    }

    @SuppressWarnings("NullAway") // the fault is to return null
    private List<MessageBatch> packed(List<Message> results) {
        return faulty(results);
    }

    @Override
    public void close() {
        if (closed && fault == Fault.THROWS_ON_SECOND_CLOSE) {
            throw new IllegalStateException("closed twice");
        }
        closed = true;
    }
}
