package dev.nekton.stream;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.ManualClock;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.event.Level;

/**
 * A stream processor whose log, meters and clock a test can look at. The alias {@code a} has the topic {@code T.a}, and so
 * on up to {@code d}.
 */
final class StreamRig implements AutoCloseable {
    static final long NOW = 1_733_904_005_123L;
    static final String OUT = "o._pump_v1.";

    final RecordingLogger log;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ManualClock clock;
    final StreamProcessor processor;

    private StreamRig(Level level, Duration afterNow, UnaryOperator<StreamProcessor.Builder> settings) {
        log = RecordingLogger.of("stream", level);
        clock = ManualClock.atMillis(NOW + afterNow.toMillis());
        Resources resources =
                Resources.of("derived").withLogger(log).withMeters(meters).withClock(clock);
        processor = settings.apply(pump()).build(resources);
    }

    static StreamRig of(UnaryOperator<StreamProcessor.Builder> settings) {
        return new StreamRig(Level.WARN, Duration.ZERO, settings);
    }

    /** Returns a rig whose clock stands that long after {@link #NOW}. */
    static StreamRig startingAt(Duration afterNow, UnaryOperator<StreamProcessor.Builder> settings) {
        return new StreamRig(Level.WARN, afterNow, settings);
    }

    static StreamRig debugging(UnaryOperator<StreamProcessor.Builder> settings) {
        return new StreamRig(Level.DEBUG, Duration.ZERO, settings);
    }

    /** Returns a builder with everything but mappings. */
    static StreamProcessor.Builder pump() {
        StreamProcessor.Builder builder =
                StreamProcessor.builder().model("pump", "v1").outputTopic("o");
        for (String alias : List.of("a", "b", "c", "d")) {
            builder.source(alias, "T." + alias);
        }
        return builder;
    }

    /** Returns a message of a source, its value as JSON. */
    static Message message(String alias, String json) {
        return raw("T." + alias, "{\"value\":" + json + ",\"timestamp_ms\":1000}");
    }

    static Message message(String alias, double value) {
        return message(alias, Double.toString(value));
    }

    static Message raw(String topic, String payload) {
        return Message.of(payload).withMetadata(Metadata.of(Map.of("umh_topic", topic)));
    }

    List<Message> process(Message... messages) {
        return process(processor, messages);
    }

    static List<Message> process(StreamProcessor processor, Message... messages) {
        return processor.process(MessageBatch.of(messages)).stream()
                .flatMap(batch -> batch.messages().stream())
                .toList();
    }

    /** Returns what came out: virtual path and value, such as {@code motor.rpm=6.375}. */
    static List<String> values(List<Message> outputs) {
        return outputs.stream()
                .map(message ->
                        message.metadata().text("umh_topic").orElseThrow().substring(OUT.length()) + "="
                                + message.text().replaceAll("^\\{\"value\":(.*),\"timestamp_ms\":-?\\d+}$", "$1"))
                .toList();
    }

    long count(String counter) {
        return Math.round(meters.get(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    double gauge(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    long samples(String timer) {
        return (long) meters.get(timer).functionTimer().count();
    }

    @Override
    public void close() {
        processor.close();
    }
}
