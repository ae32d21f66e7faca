package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.ManualClock;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.event.Level;

/** A fresh processor, and all that can be seen of it from outside. <em>Thread-safe.</em> */
final class Trial implements AutoCloseable {
    /** Some moment, the same in each trial, so that times of now cannot make results differ. */
    private static final long NOW_MILLIS = 1_733_904_005_123L;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RecordingLogger logger = RecordingLogger.of("nekton.contract", Level.INFO);
    private final BatchProcessor processor;

    private Trial(Function<Resources, BatchProcessor> create) {
        processor = create.apply(Resources.of("contract")
                .withMeters(meters)
                .withLogger(logger)
                .withClock(ManualClock.atMillis(NOW_MILLIS)));
    }

    static Trial of(Function<Resources, BatchProcessor> create) {
        return new Trial(create);
    }

    BatchProcessor processor() {
        return processor;
    }

    /** Returns what comes out, in one list; what P01 says holds for each result. */
    List<Message> process(Message... messages) {
        return process(MessageBatch.of(messages));
    }

    /** Returns what comes out, in one list; what P01 says holds for each result. */
    List<Message> process(MessageBatch batch) {
        List<MessageBatch> batches = processor.process(batch);
        assertThat(batches).as("result of %s", batch).isNotNull().doesNotContainNull();
        List<Message> messages = new ArrayList<>();
        for (MessageBatch result : batches) {
            assertThat(result.messages()).as("batch in the result of %s", batch).isNotEmpty();
            messages.addAll(result.messages());
        }
        return messages;
    }

    List<String> warnings() {
        return logger.texts(Level.WARN);
    }

    /** Returns the sum of the counters of that name, whatever their tags. */
    double counted(String name) {
        return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    double countedInAll() {
        return meters.getMeters().stream()
                .filter(Counter.class::isInstance)
                .mapToDouble(meter -> ((Counter) meter).count())
                .sum();
    }

    OptionalDouble gauge(String name) {
        Gauge gauge = meters.find(name).gauge();
        return gauge == null ? OptionalDouble.empty() : OptionalDouble.of(gauge.value());
    }

    Set<String> meterNames() {
        Set<String> names = new TreeSet<>();
        for (Meter meter : meters.getMeters()) {
            names.add(meter.getId().getName());
        }
        return names;
    }

    @Override
    public void close() {
        processor.close();
    }
}
