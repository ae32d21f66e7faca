package dev.nekton.testkit;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that share one processor. */
final class ConcurrentRuns {
    private final Trial trial;
    private final List<MessageBatch> batches;

    ConcurrentRuns(Trial trial, List<MessageBatch> batches) {
        this.trial = trial;
        this.batches = batches;
    }

    /** Returns all that comes out when each of {@code threads} threads processes every batch. */
    List<Message> results(int threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<Message>>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tasks.add(this::processAll);
            }
            return joined(executor.invokeAll(tasks));
        } finally {
            executor.shutdownNow();
        }
    }

    List<Message> processAll() {
        List<Message> messages = new ArrayList<>();
        batches.forEach(batch -> messages.addAll(trial.process(batch)));
        return messages;
    }

    private static List<Message> joined(List<Future<List<Message>>> results) throws InterruptedException {
        List<Message> all = new ArrayList<>();
        for (Future<List<Message>> result : results) {
            try {
                all.addAll(result.get());
            } catch (ExecutionException e) {
                throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
            }
        }
        return all;
    }
}
