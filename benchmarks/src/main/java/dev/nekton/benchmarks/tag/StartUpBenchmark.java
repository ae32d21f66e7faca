package dev.nekton.benchmarks.tag;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.tag.TagProcessor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Start-up: a processor with three scripts and a condition is made, runs one message and is closed. As it stands in a warm
 * JVM; with {@code -bm ss -f 5 -wi 0 -i 1} each figure is of a new JVM that has done nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StartUpBenchmark {
    private static final MessageBatch MESSAGE =
            MessageBatch.of(Message.of("21.5").withMetadata("opcua_tag_name", "speed"));

    private int made;

    /** Scripts that this JVM has not seen before. */
    @Benchmark
    public List<MessageBatch> newScripts() {
        return run("start-up " + made++);
    }

    /** Scripts that another processor has had before. */
    @Benchmark
    public List<MessageBatch> knownScripts() {
        return run("start-up");
    }

    private static List<MessageBatch> run(String origin) {
        try (TagProcessor processor = TagProcessor.builder()
                .defaults("msg.meta.location_path = 'enterprise.site'; msg.meta.data_contract = '_historian';"
                        + " msg.meta.tag_name = msg.meta.opcua_tag_name; msg.meta.origin = '" + origin
                        + "'; return msg;")
                .condition(
                        "msg.payload > 20 && '" + origin + "'.length > 0",
                        "msg.meta.virtual_path = '" + origin.replace(' ', '_') + "'; return msg;")
                .advancedProcessing("msg.payload = msg.payload * 2; msg.meta.processed = '" + origin + "'; return msg;")
                .build()) {
            return processor.process(MESSAGE);
        }
    }
}
