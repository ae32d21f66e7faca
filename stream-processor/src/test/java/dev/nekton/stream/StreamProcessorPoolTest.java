package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.JsonConfig;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Value;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class StreamProcessorPoolTest {
    private static final String CONFIG = """
            {"model": {"name": "m", "version": "v1"}, "output_topic": "o",
             "sources": {"until": "T.until", "a": "T.a"},
             "mapping": {"busy": "(() => { while (Date.now() < until) for (let i = 0; i < 20000; i++) ; return 0 })()", "x": "a * 2", "k": "1"},
             "vm_pool": {"max_size": 1, "max_wait": "20ms"}}""";

    private final RecordingLogger log = RecordingLogger.of("stream", Level.INFO);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whenNoVmComesFreeInTimeMessagesFailWithoutOutputsAndTheirValuesAreStored() throws Exception {
        StreamProcessorFactory factory = new StreamProcessorFactory();
        try (BatchProcessor processor = factory.create(
                factory.spec().read(JsonConfig.parse("test", CONFIG), "stream_processor"),
                Resources.of("derived").withLogger(log).withMeters(meters))) {
            Message long2 = message("until", System.currentTimeMillis() + 2_000);
            CompletableFuture<List<MessageBatch>> busy =
                    CompletableFuture.supplyAsync(() -> processor.process(MessageBatch.of(long2)));
            while (meters.get("vm_pool_in_use").gauge().value() == 0) {
                Thread.onSpinWait();
            }
            assertThat(processor.process(MessageBatch.of(message("a", 1), message("a", 2))))
                    .isEmpty();
            assertThat(busy.get(30, TimeUnit.SECONDS).get(0)).hasSize(2);
            assertThat(((StreamProcessor) processor).variables()).containsEntry("a", Value.Num.ofLiteral("2"));
        }
        assertThat(meters.get("messages_errored").counter().count()).isEqualTo(2);
        assertThat(meters.get("infra_failed").counter().count()).isEqualTo(2);
        assertThat(meters.get("messages_dropped").counter().count()).isZero();
        assertThat(log.texts(Level.WARN))
                .hasSize(2)
                .allMatch(text -> text.contains("reason=infra_failed") && text.contains("vm_pool.max_wait"));
    }

    @Test
    void onlyMessagesWhoseMappingsRunNeedAVm() {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("k", "1").mapping("x", "b"))) {
            double before = uses(rig);
            rig.process(StreamRig.message("a", 1), StreamRig.raw("T.other", "x"), StreamRig.raw("T.b", "x"));
            assertThat(uses(rig)).isEqualTo(before);
            rig.process(StreamRig.message("b", 1), StreamRig.message("b", 2), StreamRig.message("b", 3));
            assertThat(uses(rig)).isEqualTo(before + 1);
        }
    }

    private static double uses(StreamRig rig) {
        return rig.meters.get("vm_pool_uses").functionCounter().count();
    }

    private static Message message(String alias, long value) {
        return StreamRig.message(alias, Long.toString(value));
    }
}
