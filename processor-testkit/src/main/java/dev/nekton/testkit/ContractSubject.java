package dev.nekton.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.spi.ProcessorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a subclass of {@link ProcessorContract} gives and declares, and what the rules make of it. */
abstract class ContractSubject {
    ContractSubject() {}

    /** Returns a new processor that uses {@code resources}; the kit closes it. */
    protected abstract BatchProcessor create(Resources resources);

    /** Returns valid input number {@code n}, from 0: the processor makes at least one message of it, the same each time. */
    protected abstract Message validInput(int n);

    /** Returns input that fails; empty, the default, says that no input can. */
    protected Optional<Message> failingInput() {
        return Optional.empty();
    }

    /** Returns input whose processing would never end; empty, the default, says that there is none. */
    protected Optional<Message> endlessInput() {
        return Optional.empty();
    }

    /** Returns within which time endless input is given up; 10 seconds by default. */
    protected Duration givesUpWithin() {
        return Duration.ofSeconds(10);
    }

    /** Returns whether a message may depend on earlier ones; no by default. */
    protected boolean declaresState() {
        return false;
    }

    /** Returns the names of all meters that it may register; by default the two of {@link #declaresCounts}. */
    protected Set<String> declaresMeters() {
        return Set.of("messages_processed", "messages_dropped");
    }

    /**
     * Returns the counters, summed over their tags, after valid and failing input; by default the outputs under
     * {@code messages_processed} and the failures under {@code messages_dropped}.
     *
     * @param valid how many valid messages went in
     * @param failing how many failing messages went in
     * @param outputs how many messages without error came out
     */
    protected Map<String, Integer> declaresCounts(int valid, int failing, int outputs) {
        return Map.of("messages_processed", outputs, "messages_dropped", failing);
    }

    /** Returns the factory, whose configurations are checked; empty, the default, says that it has none. */
    protected Optional<ProcessorFactory> factory() {
        return Optional.empty();
    }

    /** Returns configurations that must be refused, beyond unknown fields and wrong types. */
    protected List<InvalidConfig> invalidConfigs() {
        return List.of();
    }

    /** Returns configurations, as JSON, with a script that has a syntax error in its second line. */
    protected List<String> configsWithBrokenScript() {
        return List.of();
    }

    final Trial trial() {
        return Trial.of(this::create);
    }

    final MessageBatch validBatch(int size) {
        return validBatch(0, size);
    }

    final MessageBatch validBatch(int from, int size) {
        return MessageBatch.of(
                IntStream.range(from, from + size).mapToObj(this::validInput).toList());
    }

    /** Returns the batch with the failing input, if there is one, after its first message. */
    final MessageBatch withFailure(MessageBatch batch) {
        List<Message> messages = new ArrayList<>(batch.messages());
        failingInput().ifPresent(message -> messages.add(1, message));
        return MessageBatch.of(messages);
    }

    final ConfigRules configRules() {
        assumeTrue(factory().isPresent(), "declares no configuration");
        return new ConfigRules(factory().orElseThrow(), Resources.of("contract"));
    }
}
