package dev.nekton.cli.bench;

import dev.nekton.BatchProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs batches through processors for some time and tells what it took. <em>Not thread-safe.</em>
 *
 * @param workload the batches
 * @param processors what happens to them, in order; the caller closes them
 * @param threads how many threads work, each on its own batches, through the same processors
 */
public record Benchmark(Workload workload, List<BatchProcessor> processors, int threads) {
    /** As the threads of a run have: deeply nested payloads and scripts need it. */
    private static final long STACK_BYTES = 16L << 20;

    /** Copies. */
    public Benchmark {
        Objects.requireNonNull(workload, "workload");
        processors = List.copyOf(processors);
    }

    /**
     * Works for {@code time}, and at least on one batch a thread.
     *
     * @throws ExecutionException with what a processor threw as the cause
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public Tally run(Duration time) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        List<FutureTask<Tally>> lanes = new ArrayList<>();
        for (int i = 1; i <= threads; i++) {
            lanes.add(started(i, deadline));
        }
        Tally sum = lanes.get(0).get();
        for (FutureTask<Tally> lane : lanes.subList(1, threads)) {
            sum = sum.plus(lane.get());
        }
        return sum;
    }

    private FutureTask<Tally> started(int number, long deadline) {
        FutureTask<Tally> task = new FutureTask<>(() -> new Lane(workload, processors).run(deadline));
        Thread thread = new Thread(null, task, "nekton-bench-" + number, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
