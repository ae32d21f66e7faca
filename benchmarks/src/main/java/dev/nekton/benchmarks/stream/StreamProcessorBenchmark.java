package dev.nekton.benchmarks.stream;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.stream.StreamProcessor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Messages through a stream_processor, one operation a message: fresh messages from bytes and metadata in, bytes out. The
 * configuration is that of the reference's benchmarks. {@code -prof gc} tells what a message allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StreamProcessorBenchmark {
    private static final String RAW = "umh.v1.corpA.plant-A.aawd._raw.";
    private static final int BATCH = 10;

    private final byte[][] payloads = new byte[64][];
    private final byte[] invalid = "invalid json".getBytes(StandardCharsets.UTF_8);
    private final List<Metadata> topics = new ArrayList<>();
    private final Metadata unknown = topic("unknown");
    private StreamProcessor processor = pump();
    private int next;

    /** Makes the inputs. */
    @Setup
    public void setUp() {
        processor.close();
        processor = pump();
        for (int i = 0; i < payloads.length; i++) {
            String json = "{\"value\":" + (25.5 + i) + ",\"timestamp_ms\":1733904005123}";
            payloads[i] = json.getBytes(StandardCharsets.UTF_8);
        }
        List.of("press", "tempF", "run").forEach(name -> topics.add(topic(name)));
    }

    /** Closes the processor. */
    @TearDown
    public void tearDown() {
        processor.close();
    }

    /** Batches of one message, four outputs: two constants, two that depend on it. */
    @Benchmark
    public void highThroughput(Blackhole sink) {
        run(sink, Message.of(payload()).withMetadata(topics.get(0)));
    }

    /** Batches of ten messages over three topics. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void realisticWorkload(Blackhole sink) {
        Message[] messages = new Message[BATCH];
        for (int i = 0; i < BATCH; i++) {
            messages[i] = Message.of(payload()).withMetadata(topics.get(i % topics.size()));
        }
        run(sink, messages);
    }

    /** A topic that is no source's. */
    @Benchmark
    public void unknownTopic(Blackhole sink) {
        run(sink, Message.of(payload()).withMetadata(unknown));
    }

    /** No topic at all. */
    @Benchmark
    public void missingMetadata(Blackhole sink) {
        run(sink, Message.of(payload()));
    }

    /** A payload that is not JSON, on a source's topic: one counter and one line of the log, which goes nowhere. */
    @Benchmark
    public void invalidJson(Blackhole sink) {
        run(sink, Message.of(invalid).withMetadata(topics.get(0)));
    }

    private void run(Blackhole sink, Message... messages) {
        for (MessageBatch results : processor.process(MessageBatch.of(messages))) {
            for (int i = 0; i < results.size(); i++) {
                sink.consume(results.get(i).bytes());
            }
        }
    }

    private byte[] payload() {
        return payloads[next++ & payloads.length - 1];
    }

    private static StreamProcessor pump() {
        return StreamProcessor.builder()
                .model("pump", "v1")
                .outputTopic("umh.v1.corpA.plant-A.aawd")
                .source("press", RAW + "press")
                .source("tF", RAW + "tempF")
                .source("r", RAW + "run")
                .mapping("pressure", "press+4.00001")
                .mapping("temperature", "tF*69/31")
                .mapping("motor.rpm", "press/4")
                .mapping("status", "r ? \"active\" : \"inactive\"")
                .mapping("serialNumber", "\"SN-P42-008\"")
                .mapping("deviceType", "\"pump\"")
                .build(Resources.of("stream").withMeters(new SimpleMeterRegistry()));
    }

    private static Metadata topic(String name) {
        return Metadata.of(Map.of("umh_topic", RAW + name));
    }
}
