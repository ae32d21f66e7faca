package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.JsonConfig;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class TagProcessorPoolTest {
    private final RecordingLogger log = RecordingLogger.of("tag", Level.INFO);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whenNoVmComesFreeInTimeTheWholeBatchFailsAndSaysWhichSettingHelps() throws Exception {
        try (BatchProcessor processor =
                create("while (Date.now() < Number(msg.payload)) for (var i = 0; i < 20000; i++); return msg;")) {
            long end = System.currentTimeMillis() + 2_000;
            CompletableFuture<List<MessageBatch>> busy = CompletableFuture.supplyAsync(
                    () -> processor.process(MessageBatch.of(Message.of(Long.toString(end)))));
            while (meters.get("vm_pool_in_use").gauge().value() == 0) {
                Thread.onSpinWait();
            }
            List<MessageBatch> out = processor.process(MessageBatch.of(Message.of("0"), Message.of("0")));
            busy.get(30, TimeUnit.SECONDS);
            assertThat(out.get(0))
                    .hasSize(2)
                    .allSatisfy(
                            message -> assertThat(message.error().orElseThrow().text())
                                    .contains("vm_pool.max_wait", "vm_pool.max_size"));
            assertThat(meters.get("messages_dropped")
                            .tag("reason", "infra_failed")
                            .counter()
                            .count())
                    .isEqualTo(2);
            assertThat(log.texts(Level.WARN))
                    .filteredOn(text -> text.contains("reason=infra_failed"))
                    .hasSize(2);
        }
    }

    private BatchProcessor create(String script) {
        TagProcessorFactory factory = new TagProcessorFactory();
        String config = "{\"defaults\": \"" + script + "\", \"on_error\": \"pass\","
                + " \"vm_pool\": {\"max_size\": 1, \"max_wait\": \"20ms\"}}";
        return factory.create(
                factory.spec().read(JsonConfig.parse("test", config), "tag_processor"),
                Resources.of("tags").withLogger(log).withMeters(meters));
    }
}
