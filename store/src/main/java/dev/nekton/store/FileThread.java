package dev.nekton.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that touches a file. It is a daemon, and nothing interrupts it: an interrupted thread closes the file
 * that it reads or writes, which is why no caller's thread does either.
 *
 * <p><em>Thread-safe.</em>
 */
final class FileThread {
    private final ScheduledExecutorService executor;

    FileThread(String name) {
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns what {@code work} returns on the thread; an interrupt waits until it is done. */
    <T> T call(Callable<T> work) {
        Future<T> result = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException known
                            ? known
                            : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does {@code work} again and again, with a pause before each time; it must not throw. */
    void repeat(Runnable work, Duration pause) {
        Future<?> unused =
                executor.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the thread when it has done what it is at. */
    void end() {
        executor.shutdown();
    }
}
