package dev.nekton.testkit;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.spi.ProcessorFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contract for a processor with {@link #fault}; run by {@link ProcessorContractTest}, so that it may fail. */
class FaultyContract extends ProcessorContract {
    static volatile Fault fault = Fault.NONE;

    @Override
    protected BatchProcessor create(Resources resources) {
        return new FakeProcessor(resources, fault);
    }

    @Override
    protected Message validInput(int n) {
        return Message.of("message " + n).withMetadata("n", Integer.toString(n));
    }

    @Override
    protected Optional<Message> failingInput() {
        return Optional.of(Message.of("fail"));
    }

    @Override
    protected Optional<Message> endlessInput() {
        return Optional.of(Message.of("endless"));
    }

    @Override
    protected Duration givesUpWithin() {
        return Duration.ofMillis(500);
    }

    @Override
    protected Set<String> declaresMeters() {
        return Set.of("messages_processed", "messages_dropped", "vm_pool_in_use");
    }

    @Override
    protected Optional<ProcessorFactory> factory() {
        return Optional.of(new FakeFactory(fault));
    }

    @Override
    protected List<InvalidConfig> invalidConfigs() {
        return List.of(new InvalidConfig("{\"pool\":{\"threads\":0}}", "fake.pool.threads"));
    }

    @Override
    protected List<String> configsWithBrokenScript() {
        return List.of("{\"code\":\"ok;\\n  ###\"}");
    }
}
