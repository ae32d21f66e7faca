package dev.nekton.nodered;

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
class NodeRedProcessorContractTest extends ProcessorContract {
    @Override
    protected BatchProcessor create(Resources resources) {
        return NodeRedProcessor.builder("""
                        if (msg.payload === "fail") throw new Error("as asked");
                        while (msg.payload === "endless") {}
                        msg.payload = {value: msg.payload};
                        return msg;
                        """)
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
        return Optional.of(new NodeRedProcessorFactory());
    }

    @Override
    protected List<InvalidConfig> invalidConfigs() {
        return List.of(
                new InvalidConfig("{}", "nodered_js"),
                new InvalidConfig("{\"code\": [\"return msg;\"]}", "nodered_js.code"),
                new InvalidConfig("{\"code\": \"return msg;\", \"on_error\": \"ignore\"}", "nodered_js.on_error"),
                new InvalidConfig(
                        "{\"code\": \"return msg;\", \"vm_pool\": {\"max_size\": 0}}", "nodered_js.vm_pool.max_size"));
    }

    @Override
    protected List<String> configsWithBrokenScript() {
        return List.of("{\"code\": \"var a = 1;\\nvar = 2;\"}", "{\"code\": \"return msg;\\n)\"}");
    }
}
