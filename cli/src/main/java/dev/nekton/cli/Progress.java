package dev.nekton.cli;

import dev.nekton.pipeline.run.PipelineRun;
import dev.nekton.pipeline.run.RunProgress;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows once a second how far a run is, until it is closed. */
interface Progress extends AutoCloseable {
    @Override
    void close();

    /** Returns one that shows nothing. */
    static Progress none() {
        return () -> {};
    }

    /** Returns one that shows the run's progress as the status line of {@code screen}. */
    static Progress start(Screen screen, PipelineRun run) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "nekton-progress");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> task =
                timer.scheduleAtFixedRate(() -> screen.status(line(run.progress())), 1, 1, TimeUnit.SECONDS);
        return () -> {
            task.cancel(false);
            stop(timer, screen);
        };
    }

    private static void stop(ScheduledExecutorService timer, Screen screen) {
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.clearStatus();
    }

    /** Returns the line, such as {@code 42%, in=9000 out=8990 errors=0 msg/s=4500}. */
    static String line(RunProgress progress) {
        double seconds = progress.elapsed().toNanos() / 1e9;
        String share = progress.fraction().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f%%, ", 100 * progress.fraction().getAsDouble())
                : "";
        return share + "in=" + progress.in() + " out=" + progress.out() + " errors=" + progress.errors()
                + String.format(Locale.ROOT, " msg/s=%.0f", seconds == 0 ? 0 : progress.in() / seconds);
    }
}
