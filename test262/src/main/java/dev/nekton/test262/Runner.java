package dev.nekton.test262;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs tests on some threads; one that never ends is given up and counts as wrong. */
final class Runner {
    private final int threads;
    private final long seconds;

    /**
     * Makes a runner.
     *
     * @param seconds how long a test may take: longer than any limit of the product, which is what should stop it
     */
    Runner(int threads, long seconds) {
        this.threads = threads;
        this.seconds = seconds;
    }

    /** Returns the verdicts in the tests' order. */
    List<Verdict> run(List<Suite.Test> tests) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Verdict>> running = new ArrayList<>();
            tests.forEach(test -> running.add(executor.submit(() -> Verdict.of(test, watched(test)))));
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<Verdict> verdict : running) {
                verdicts.add(verdict.get());
            }
            return verdicts;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private Ending watched(Suite.Test test) throws InterruptedException {
        FutureTask<Ending> task = new FutureTask<>(() -> Product.run(test.path(), test.program()));
        Thread thread = new Thread(task, "test262");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Ending.Broken("does not end within " + seconds + " s");
        } catch (ExecutionException e) {
            return new Ending.Broken("breaks the product: " + e.getCause());
        }
    }
}
