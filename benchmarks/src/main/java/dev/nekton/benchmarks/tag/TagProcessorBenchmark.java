package dev.nekton.benchmarks.tag;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.tag.TagProcessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A batch through a tag_processor, one operation a batch: fresh messages from bytes and metadata in, bytes out. The
 * scripts are those of the reference's benchmarks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TagProcessorBenchmark {
    private static final String DEFAULTS = """
            msg.meta.location_path = "enterprise.site.area.line";
            msg.meta.data_contract = "_historian";
            msg.meta.tag_name = msg.meta.opcua_tag_name;
            msg.meta.timestamp_ms = msg.meta.opcua_source_timestamp;
            return msg;
            """;

    /** How many messages a batch has. */
    @Param({"1", "100"})
    public int batchSize = 1;

    /** Which stages there are. */
    @Param({"defaults", "conditions"})
    public String stages = "defaults";

    private final List<Map<String, String>> metadata = new ArrayList<>();
    private final List<byte[]> payloads = new ArrayList<>();
    private TagProcessor processor = TagProcessor.builder().build();

    /** Makes the processor and the inputs. */
    @Setup
    public void setUp() {
        TagProcessor.Builder builder = TagProcessor.builder().defaults(DEFAULTS);
        if (stages.equals("conditions")) {
            addConditions(builder);
        }
        processor = builder.build();
        for (int i = 0; i < batchSize; i++) {
            payloads.add(Double.toString(20.5 + i).getBytes(StandardCharsets.UTF_8));
            metadata.add(metadata(i));
        }
    }

    /** Closes the processor. */
    @TearDown
    public void tearDown() {
        processor.close();
    }

    /** Runs one batch. */
    @Benchmark
    public void process(Blackhole sink) {
        List<Message> batch = new ArrayList<>(batchSize);
        for (int i = 0; i < batchSize; i++) {
            batch.add(Message.of(payloads.get(i)).withMetadata(Metadata.of(metadata.get(i))));
        }
        for (MessageBatch results : processor.process(MessageBatch.of(batch))) {
            results.forEach(message -> sink.consume(message.bytes()));
        }
    }

    private static void addConditions(TagProcessor.Builder builder) {
        builder.condition(
                "msg.meta.opcua_tag_group.indexOf('temperature') === 0",
                "msg.meta.virtual_path = 'temperature'; msg.meta.unit = 'C'; return msg;");
        builder.condition(
                "msg.meta.opcua_tag_group.indexOf('pressure') === 0",
                "msg.meta.virtual_path = 'pressure'; msg.meta.unit = 'bar'; return msg;");
        builder.condition(
                "typeof msg.payload === 'number' && msg.payload > 50", "msg.meta.alarm = 'high'; return msg;");
        builder.advancedProcessing(
                "msg.payload = parseFloat(msg.payload) * 2; msg.meta.processed = 'true'; return msg;");
    }

    private static Map<String, String> metadata(int number) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("opcua_node_id", "ns=1;i=" + (2000 + number));
        texts.put("opcua_tag_group", number % 2 == 0 ? "temperature.line1" : "pressure.line1");
        texts.put("opcua_tag_name", "tag_" + number);
        texts.put("opcua_source_timestamp", "2024-12-11T08:00:00.123456Z");
        texts.put("opcua_attr_datatype", "Float");
        return texts;
    }
}
