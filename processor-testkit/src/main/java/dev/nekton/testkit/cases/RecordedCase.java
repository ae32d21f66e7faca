package dev.nekton.testkit.cases;

import dev.nekton.MessageBatch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A processor made from this config and given these batches, in this order, must do as expected.
 *
 * <p><em>Immutable.</em>
 *
 * @param place where it stands: {@code file:line}
 * @param id its name
 * @param processor the processor's type
 * @param config the processor's own config, as JSON text
 * @param batches the input
 * @param expectation what must come of it
 * @param decision the row of the compatibility decisions that the expectation follows, rather than the reference
 * @param volatilePointers JSON pointers into the expectation whose values are free; their types are not
 * @param approximate whether numbers compare in 15 digits
 */
public record RecordedCase(
        String place,
        String id,
        String processor,
        String config,
        List<MessageBatch> batches,
        Expectation expectation,
        Optional<String> decision,
        Set<String> volatilePointers,
        boolean approximate)
        implements CaseLine {
    /** Copies, and checks that nothing is null. */
    public RecordedCase {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(processor, "processor");
        Objects.requireNonNull(config, "config");
        batches = List.copyOf(batches);
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(decision, "decision");
        volatilePointers = Set.copyOf(volatilePointers);
    }

    /** Returns the name of the case. */
    @Override
    public String toString() {
        return id;
    }
}
