package dev.nekton.cli.bench;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * One thread's work. The stages of a batch are: its messages are made, go through each processor, and become bytes.
 * Batches come in groups of about a millisecond: the first of a group is watched stage by stage, which may cost more than
 * the batch itself; the others are not, and the clock is read only between groups.
 *
 * <p><em>Not thread-safe.</em>
 */
final class Lane {
    private static final long GROUP_NANOS = 1_000_000;
    private static final int MOST_IN_GROUP = 1 << 16;

    private final Workload workload;
    private final List<BatchProcessor> processors;
    private int next;
    private int groupSize = 1;
    private long in;
    private long out;
    private long errors;

    Lane(Workload workload, List<BatchProcessor> processors) {
        this.workload = workload;
        this.processors = List.copyOf(processors);
    }

    /** Works until {@code deadline}, a value of {@link System#nanoTime()}, but at least on one batch. To be called once. */
    Tally run(long deadline) {
        StageWatch watch = new StageWatch(processors.size() + 2);
        long startBytes = AllocatedBytes.ofThisThread();
        long start = System.nanoTime();
        long now = start;
        do {
            long before = now;
            group(watch);
            now = System.nanoTime();
            adjust(now - before);
        } while (now - deadline < 0);
        Cost whole = new Cost(now - start, AllocatedBytes.ofThisThread() - startBytes);
        return Tally.of(in, out, errors, whole, watch.costs());
    }

    private void group(StageWatch watch) {
        watch.start();
        batch(watch::ended);
        for (int i = 1; i < groupSize; i++) {
            batch(stage -> {});
        }
    }

    private void adjust(long groupNanos) {
        if (groupNanos < GROUP_NANOS) {
            groupSize = Math.min(MOST_IN_GROUP, 2 * groupSize);
        } else if (groupNanos > 2 * GROUP_NANOS) {
            groupSize = Math.max(1, groupSize / 2);
        }
    }

    private void batch(IntConsumer stageEnded) {
        MessageBatch fresh = workload.fresh(next);
        next = next + 1 == workload.batches().size() ? 0 : next + 1;
        stageEnded.accept(0);
        List<MessageBatch> batches = List.of(fresh);
        for (int i = 0; i < processors.size(); i++) {
            batches = through(processors.get(i), batches);
            stageEnded.accept(i + 1);
        }
        in += fresh.size();
        batches.forEach(this::render);
        stageEnded.accept(processors.size() + 1);
    }

    private static List<MessageBatch> through(BatchProcessor processor, List<MessageBatch> batches) {
        if (batches.size() == 1) {
            return processor.process(batches.get(0));
        }
        List<MessageBatch> results = new ArrayList<>();
        for (MessageBatch batch : batches) {
            results.addAll(processor.process(batch));
        }
        return results;
    }

    private void render(MessageBatch batch) {
        for (Message message : batch) {
            message.bytes();
            out++;
            errors += message.error().isPresent() ? 1 : 0;
        }
    }
}
