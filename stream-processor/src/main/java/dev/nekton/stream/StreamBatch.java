package dev.nekton.stream;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Value;
import dev.nekton.vm.pool.PoolExhaustedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The messages of one batch that come from sources, and what is made of them. <em>Not thread-safe.</em> */
final class StreamBatch implements AutoCloseable {
    private final Expressions expressions;
    private final Variables variables;
    private final StreamMeters meters;
    private final Failures failures;
    private final List<Message> outputs = new ArrayList<>();
    private @Nullable ExpressionVm vm;
    private @Nullable PoolExhaustedException exhausted;

    StreamBatch(Expressions expressions, Variables variables, StreamMeters meters, Failures failures) {
        this.expressions = expressions;
        this.variables = variables;
        this.meters = meters;
        this.failures = failures;
    }

    /** Stores a message's value and runs what depends on it. */
    void add(Message message, Route route) {
        long start = System.nanoTime();
        int before = outputs.size();
        try {
            run(message, route);
        } catch (InvalidTimeSeriesException e) {
            failures.invalid(message, e);
            return;
        } catch (PoolExhaustedException e) {
            exhausted = e;
            outputs.subList(before, outputs.size()).clear();
            failures.noVm(message, String.valueOf(e.getMessage()));
            return;
        }
        if (outputs.size() == before) {
            meters.dropped().increment();
        } else {
            meters.processed().increment();
            meters.outputs().increment((double) outputs.size() - before);
            meters.messageTime().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Returns the outputs of all messages so far, in order. */
    List<Message> outputs() {
        return outputs;
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        if (vm != null) {
            vm.close();
        }
    }

    private void run(Message message, Route route) throws InvalidTimeSeriesException {
        TimeSeries series = TimeSeries.of(message.bytes());
        Snapshot snapshot = variables.store(route.sources(), series.value());
        OutputPayload payload = new OutputPayload(series.timestamp());
        Metadata metadata = OutputMetadata.base(message.metadata());
        for (Mapping mapping : route.mappings()) {
            if (snapshot.hasAll(mapping.sources())) {
                byte[] bytes = payload(mapping, snapshot, payload, message);
                if (bytes != null) {
                    outputs.add(Message.of(bytes)
                            .withMetadata(metadata.with(OutputMetadata.TOPIC, mapping.topic()))
                            .withErrorOf(message));
                }
            }
        }
    }

    /** Returns a mapping's output; null when the mapping fails, which is counted and logged. */
    private byte @Nullable [] payload(Mapping mapping, Snapshot snapshot, OutputPayload payload, Message message) {
        byte[] constant = mapping.constant();
        if (constant != null) {
            return payload.of(constant);
        }
        ExpressionVm lent = vm();
        long start = System.nanoTime();
        try {
            Value value = lent.evaluate(mapping, snapshot);
            return payload.of(value);
        } catch (MappingFailure e) {
            failures.mappingFailed(message, mapping, e);
            return null;
        } finally {
            meters.expressionTime().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Borrows a VM for the rest of the batch; waits for one that is not there only once. */
    private ExpressionVm vm() {
        if (exhausted != null) {
            throw exhausted;
        }
        ExpressionVm lent = vm == null ? expressions.borrow() : vm;
        vm = lent;
        return lent;
    }
}
