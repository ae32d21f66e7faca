package dev.nekton.stream;

import dev.nekton.Message;
import dev.nekton.value.JsonOutput;
import dev.nekton.vm.pool.PoolExhaustedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one batch that come from sources, and what is made of them. <em>Not thread-safe.</em> */
final class StreamBatch implements AutoCloseable {
    private final Expressions expressions;
    private final Variables variables;
    private final StreamMeters meters;
    private final Failures failures;
    private final List<Message> outputs;
    private final JsonOutput json = new JsonOutput();
    private @Nullable ExpressionVm vm;
    private @Nullable PoolExhaustedException exhausted;

    /** Looking at the clock costs more than a simple expression: one look ends a message and begins the next. */
    private final long began = System.nanoTime();

    private long now = began;
    private long runsBegan;
    private int runs;

    /** @param expected how many outputs there may be; more of them is no problem */
    StreamBatch(Expressions expressions, Variables variables, StreamMeters meters, Failures failures, int expected) {
        this.outputs = new ArrayList<>(expected);
        this.expressions = expressions;
        this.variables = variables;
        this.meters = meters;
        this.failures = failures;
    }

    /** Stores a message's value and runs what depends on it. */
    void add(Message message, Route route) {
        long start = now;
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
        } finally {
            now = System.nanoTime();
            countRuns();
        }
        if (outputs.size() == before) {
            meters.dropped().increment();
        } else {
            meters.processed().increment();
            meters.outputs().increment((double) outputs.size() - before);
            meters.messageTime().add(1, now - start);
        }
    }

    /** Returns the outputs of all messages so far, in order. */
    List<Message> outputs() {
        return outputs;
    }

    /** Gives the VM back. */
    @Override
    public void close() {
        meters.batchTime().add(1, now - began);
        if (vm != null) {
            vm.close();
        }
    }

    private void run(Message message, Route route) throws InvalidTimeSeriesException {
        TimeSeries series = TimeSeries.of(message.bytes());
        Snapshot snapshot = variables.store(route.sources(), series.value());
        OutputPayload payload = new OutputPayload(series.timestamp(), json);
        OutputMetadata metadata = new OutputMetadata(message.metadata());
        for (Mapping mapping : route.mappings()) {
            if (snapshot.hasAll(mapping.sources())) {
                byte[] bytes = payload(mapping, snapshot, payload, message);
                if (bytes != null) {
                    outputs.add(Message.of(bytes, metadata.of(mapping)).withErrorOf(message));
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
        if (runs++ == 0) {
            runsBegan = System.nanoTime();
        }
        try {
            return payload.of(lent.evaluate(mapping, snapshot));
        } catch (MappingFailure e) {
            failures.mappingFailed(message, mapping, e);
            return null;
        }
    }

    /** The runs of a message follow each other: constants come before them. */
    private void countRuns() {
        if (runs > 0) {
            meters.expressionTime().add(runs, now - runsBegan);
            runs = 0;
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
