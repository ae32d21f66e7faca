package dev.nekton.tag;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.spi.ProcessorFactory;
import dev.nekton.testkit.InvalidConfig;
import dev.nekton.testkit.ProcessorContract;
import dev.nekton.vm.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract of every processor, kept by this one. */
class TagProcessorContractTest extends ProcessorContract {
    @Override
    protected BatchProcessor create(Resources resources) {
        return TagProcessor.builder()
                .defaults("""
                        if (msg.payload === "fail") throw new Error("as asked");
                        while (msg.payload === "endless") {}
                        msg.meta.location_path = "acme.line1";
                        msg.meta.data_contract = "_historian";
                        msg.meta.tag_name = "temperature";
                        msg.meta.timestamp_ms = "1733904005123";
                        return msg;
                        """)
                .condition("msg.payload > 1", "msg.meta.virtual_path = 'high'; return msg;")
                .limits(Limits.ofDefaults().withTimeout(Duration.ofMillis(500)))
                .build(resources);
    }

    @Override
    protected Message validInput(int n) {
        return Message.of(Integer.toString(n)).withMetadata("source", "s" + n);
    }

    @Override
    protected Optional<Message> failingInput() {
        return Optional.of(Message.of("\"fail\""));
    }

    @Override
    protected Optional<Message> endlessInput() {
        return Optional.of(Message.of("\"endless\""));
    }

    @Override
    protected Set<String> declaresMeters() {
        return Set.of(
                "messages_processed",
                "messages_dropped",
                "vm_pool_created",
                "vm_pool_in_use",
                "vm_pool_available",
                "vm_pool_uses",
                "vm_pool_errors",
                "vm_pool_hits",
                "vm_pool_misses",
                "cache_keys",
                "cache_disk_bytes",
                "script_limit_exceeded",
                "script_cache_hits",
                "script_cache_misses");
    }

    @Override
    protected Map<String, Integer> declaresCounts(int valid, int failing, int outputs) {
        return Map.of("messages_processed", outputs, "messages_dropped", failing);
    }

    @Override
    protected Optional<ProcessorFactory> factory() {
        return Optional.of(new TagProcessorFactory());
    }

    @Override
    protected List<InvalidConfig> invalidConfigs() {
        return List.of(
                new InvalidConfig("{\"conditions\": [{\"if\": \"true\"}]}", "tag_processor.conditions[0]"),
                new InvalidConfig("{\"conditions\": null}", "tag_processor.conditions"),
                new InvalidConfig("{\"on_error\": \"ignore\"}", "tag_processor.on_error"),
                new InvalidConfig("{\"vm_pool\": {\"max_size\": 3000000000}}", "tag_processor.vm_pool"),
                new InvalidConfig("{\"vm_pool\": {\"max_size\": 0}}", "tag_processor.vm_pool.max_size"),
                new InvalidConfig(
                        "{\"defaults\": \"return msg;\", \"vm_pool\": {\"max_size\": 1, \"preload_size\": 2}}",
                        "tag_processor.vm_pool"));
    }

    @Override
    protected List<String> configsWithBrokenScript() {
        return List.of(
                "{\"defaults\": \"var a = 1;\\nvar = 2;\"}",
                "{\"advancedProcessing\": \"return msg;\\n)\"}",
                "{\"conditions\": [{\"if\": \"true &&\\n;\", \"then\": \"return msg;\"}]}");
    }
}
