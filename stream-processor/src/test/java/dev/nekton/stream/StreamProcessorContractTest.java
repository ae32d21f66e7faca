package dev.nekton.stream;

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
class StreamProcessorContractTest extends ProcessorContract {
    private static final String REST =
            "\"model\": {\"name\": \"m\", \"version\": \"v1\"}, \"output_topic\": \"o\", \"sources\": {\"a\": \"t\"}";

    @Override
    protected BatchProcessor create(Resources resources) {
        return StreamRig.pump()
                .mapping("sum", "a === 'endless' ? (() => { for (;;) { } })() : a + 1")
                .mapping("twice", "a === 'endless' ? (() => { for (;;) { } })() : a * 2")
                .limits(Limits.ofDefaults().withTimeout(Duration.ofMillis(500)))
                .build(resources);
    }

    @Override
    protected Message validInput(int n) {
        return StreamRig.message("a", n).withMetadata("source", "s" + n);
    }

    @Override
    protected Optional<Message> failingInput() {
        return Optional.of(StreamRig.raw("T.a", "{\"value\": 1}"));
    }

    @Override
    protected Optional<Message> endlessInput() {
        return Optional.of(StreamRig.message("a", "\"endless\""));
    }

    @Override
    protected boolean declaresState() {
        return true;
    }

    @Override
    protected Set<String> declaresMeters() {
        return Set.of(
                "messages_processed",
                "messages_errored",
                "messages_dropped",
                "javascript_errors",
                "javascript_execution_time",
                "outputs_generated",
                "batch_processing_time",
                "message_processing_time",
                "active_mappings",
                "active_variables",
                "invalid_data_type",
                "infra_failed",
                "vm_pool_created",
                "vm_pool_in_use",
                "vm_pool_available",
                "vm_pool_uses",
                "vm_pool_errors",
                "vm_pool_hits",
                "vm_pool_misses",
                "script_limit_exceeded",
                "script_cache_hits",
                "script_cache_misses");
    }

    @Override
    protected Map<String, Integer> declaresCounts(int valid, int failing, int outputs) {
        return Map.of(
                "messages_processed", valid,
                "outputs_generated", outputs,
                "messages_errored", failing,
                "invalid_data_type", failing,
                "messages_dropped", 0,
                "javascript_errors", 0);
    }

    @Override
    protected Optional<ProcessorFactory> factory() {
        return Optional.of(new StreamProcessorFactory());
    }

    @Override
    protected List<InvalidConfig> invalidConfigs() {
        return List.of(
                new InvalidConfig("{}", "stream_processor"),
                new InvalidConfig("{\"model\": {}}", "stream_processor.model"),
                new InvalidConfig("{\"mapping\": null}", "stream_processor.mapping"),
                new InvalidConfig("{\"sources\": null}", "stream_processor.sources"),
                new InvalidConfig("{\"mode\": \"relational\"}", "stream_processor.mode"),
                new InvalidConfig("{\"state\": {\"ttl\": \"0s\"}}", "stream_processor.state.ttl"),
                new InvalidConfig(
                        "{\"model\": {\"name\": \"\", \"version\": \"1\"}, \"output_topic\": \"\", \"sources\": {\"a\": \"t\"}}",
                        "stream_processor.output_topic"),
                new InvalidConfig(
                        "{\"model\": {\"name\": \"\", \"version\": \"1\"}, \"output_topic\": \"o\", \"sources\": {\"a\": \"t\"}}",
                        "stream_processor.model.name"),
                new InvalidConfig(
                        "{\"model\": {\"name\": \"m\", \"version\": \"1\"}, \"output_topic\": \"o\", \"sources\": {\"1a\": \"t\"}}",
                        "stream_processor.sources.1a"),
                new InvalidConfig("{" + REST + ", \"mapping\": {\"x\": null}}", "stream_processor.mapping.x"),
                new InvalidConfig(
                        "{" + REST + ", \"mapping\": {\"x\": {\"y\": \"\"}}}", "stream_processor.mapping.x.y"),
                new InvalidConfig("{" + REST + ", \"state\": {\"path\": \"/\"}}", "stream_processor.state.path"),
                new InvalidConfig(
                        "{" + REST + ", \"vm_pool\": {\"max_size\": 1, \"preload_size\": 2}}",
                        "stream_processor.vm_pool"));
    }

    @Override
    protected List<String> configsWithBrokenScript() {
        return List.of(
                "{" + REST + ", \"mapping\": {\"x\": \"a +\\n)\"}}",
                "{" + REST + ", \"mapping\": {\"x\": {\"y\": \"[a,\\n b b]\"}}}",
                "{" + REST + ", \"mapping\": {\"x\": [\"a +\\n* b\"]}}");
    }
}
