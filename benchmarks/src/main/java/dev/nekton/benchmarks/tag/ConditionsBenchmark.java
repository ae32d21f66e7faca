package dev.nekton.benchmarks.tag;

import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.benchmarks.Growth;
import dev.nekton.tag.TagProcessor;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One message through many conditions, none of which it meets. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class ConditionsBenchmark extends Growth {
    private static final byte[] PAYLOAD = {'1'};
    private static final Metadata METADATA =
            Metadata.builder().set("opcua_tag_name", "speed").build();

    /** How many conditions. */
    @Param({"1", "10", "100"})
    public int conditions = 1;

    private TagProcessor processor;

    /** Makes the processor. */
    @Setup
    public void setUp() {
        TagProcessor.Builder builder = TagProcessor.builder()
                .defaults("msg.meta.location_path = 'enterprise.site'; msg.meta.data_contract = '_historian';"
                        + " msg.meta.tag_name = msg.meta.opcua_tag_name; return msg;");
        for (int i = 0; i < conditions; i++) {
            builder.condition(
                    "msg.meta.opcua_tag_name === 'tag" + i + "'",
                    "msg.meta.virtual_path = 'path" + i + "'; return msg;");
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
