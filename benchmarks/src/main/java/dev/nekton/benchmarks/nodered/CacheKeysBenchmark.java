package dev.nekton.benchmarks.nodered;

import dev.nekton.BatchProcessor;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.benchmarks.Growth;
import dev.nekton.config.JsonConfig;
import dev.nekton.spi.Processors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A counter for each of many keys in the cache; the keys come in no order. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class CacheKeysBenchmark extends Growth {
    private static final String CONFIG = """
            {"code": "var key = 'key' + msg.payload; cache.set(key, (cache.get(key) || 0) + 1); return msg;",
             "cache": {"max_entries": 2000000, "max_bytes": 2000000000}}""";

    /** A prime: steps of this length meet each key once before they meet one again. */
    private static final int STEP = 7_919;

    /** How many keys. */
    @Param({"1", "1000", "1000000"})
    public int keys = 1;

    private BatchProcessor processor;
    private int key;

    /** Makes the processor and fills its cache. */
    @Setup
    public void setUp() {
        processor = Processors.installed()
                .create("nodered_js", JsonConfig.parse("config", CONFIG), Resources.of("nodered_js"));
        for (int i = 0; i < keys; i++) {
            message();
        }
    }

    /** Closes the processor. */
    @TearDown
    public void tearDown() {
        processor.close();
    }

    /** One message. */
    @Benchmark
    public List<MessageBatch> message() {
        key = (key + STEP) % keys;
        byte[] payload = Integer.toString(key).getBytes(StandardCharsets.US_ASCII);
        return processor.process(batch(payload, Metadata.empty()));
    }
}
