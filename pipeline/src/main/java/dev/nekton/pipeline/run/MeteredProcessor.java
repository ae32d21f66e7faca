package dev.nekton.pipeline.run;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.MessageError;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A processor whose work is counted in the meters of Benthos and whose unexpected exceptions cost only the batch that
 * caused them: its messages are counted in {@code processor_error} and in {@code messages_dropped} with the reason
 * {@code processor_failed}, and one WARN tells why.
 *
 * <p><em>Thread-safe.</em>
 */
final class MeteredProcessor {
    private final BatchProcessor processor;
    private final Resources resources;
    private final RunState state;
    private final Counts counts;
    private final Counter received;
    private final Counter batchesReceived;
    private final Counter sent;
    private final Counter batchesSent;
    private final Counter errors;
    private final DistributionSummary latency;

    MeteredProcessor(BatchProcessor processor, Resources resources, RunState state, Counts counts) {
        this.processor = processor;
        this.resources = resources;
        this.state = state;
        this.counts = counts;
        received = resources.counter("processor_received");
        batchesReceived = resources.counter("processor_batch_received");
        sent = resources.counter("processor_sent");
        batchesSent = resources.counter("processor_batch_sent");
        errors = resources.counter("processor_error");
        latency = DistributionSummary.builder("processor_latency_ns")
                .tags("label", resources.label(), "path", resources.path())
                .register(resources.meters());
    }

    /** Returns the processors of a run, in their order. */
    static ProcessorChain chain(PipelineRunBuilder settings, RunState state, Counts counts) {
        List<MeteredProcessor> chain = new ArrayList<>();
        for (PipelineRunBuilder.Labelled<BatchProcessor> processor : settings.processors()) {
            Resources named = settings.resources(processor.label(), "root.pipeline.processors." + chain.size());
            chain.add(new MeteredProcessor(processor.component(), named, state, counts));
        }
        return new ProcessorChain(chain);
    }

    /** Returns what the processor returns, without empty batches; nothing when it fails. */
    List<MessageBatch> process(MessageBatch batch) {
        received.increment(batch.size());
        batchesReceived.increment();
        long start = System.nanoTime();
        List<MessageBatch> results = attempt(batch);
        latency.record((double) (System.nanoTime() - start));
        batchesSent.increment(results.size());
        results.forEach(result -> sent.increment(result.size()));
        countErrors(newErrors(batch, results));
        return results;
    }

    private List<MessageBatch> attempt(MessageBatch batch) {
        try {
            return withoutEmpty(processor.process(batch));
        } catch (ProcessorInterruptedException e) {
            if (state.abandoned()) {
                throw e;
            }
            Thread.interrupted();
            return failed(batch, e);
        } catch (Throwable e) {
            return failed(batch, e);
        }
    }

    private static List<MessageBatch> withoutEmpty(List<MessageBatch> results) {
        for (MessageBatch result : results) {
            if (result.isEmpty()) {
                return results.stream().filter(kept -> !kept.isEmpty()).toList();
            }
        }
        return results;
    }

    private List<MessageBatch> failed(MessageBatch batch, Throwable failure) {
        countErrors(batch.size());
        Unexpected.report(resources, batch.size(), failure);
        return List.of();
    }

    private void countErrors(long count) {
        if (count > 0) {
            errors.increment((double) count);
            counts.errors.add(count);
        }
    }

    /** Returns how many results carry an error that no message brought along. */
    private static long newErrors(MessageBatch batch, List<MessageBatch> results) {
        long flagged = 0;
        Set<MessageError> brought = Set.of();
        for (MessageBatch result : results) {
            for (Message message : result) {
                if (message.error().isPresent()) {
                    brought = flagged == 0 && brought.isEmpty() ? errorsOf(batch) : brought;
                    flagged += brought.contains(message.error().get()) ? 0 : 1;
                }
            }
        }
        return flagged;
    }

    private static Set<MessageError> errorsOf(MessageBatch batch) {
        Set<MessageError> found = Collections.newSetFromMap(new IdentityHashMap<>());
        batch.forEach(message -> message.error().ifPresent(found::add));
        return found;
    }
}
