package dev.nekton.benchmarks.stream;

import dev.nekton.BatchProcessor;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.benchmarks.Growth;
import dev.nekton.stream.StreamProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One message of a source that many mappings depend on: as many outputs. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class MappingsBenchmark extends Growth {
    private static final String TOPIC = "umh.v1.e._raw.press";
    private static final byte[] PAYLOAD =
            "{\"value\":25.5,\"timestamp_ms\":1733904005123}".getBytes(StandardCharsets.US_ASCII);
    private static final Metadata METADATA =
            Metadata.builder().set("umh_topic", TOPIC).build();

    /** How many mappings. */
    @Param({"1", "10", "100", "1000"})
    public int mappings = 1;

    private BatchProcessor processor;

    /** Makes the processor. */
    @Setup
    public void setUp() {
        StreamProcessor.Builder builder = StreamProcessor.builder()
                .model("pump", "v1")
                .outputTopic("umh.v1.e")
                .source("press", TOPIC);
        for (int i = 0; i < mappings; i++) {
            builder.mapping("field" + i, "press + " + i);
        }
        processor = builder.build();
    }

    /** Closes the processor. */
    @TearDown
    public void tearDown() {
        processor.close();
    }

    /** One message. */
    @Benchmark
    public List<MessageBatch> message() {
        return processor.process(batch(PAYLOAD, METADATA));
    }
}
