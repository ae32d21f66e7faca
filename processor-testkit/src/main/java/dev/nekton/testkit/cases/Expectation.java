package dev.nekton.testkit.cases;

import dev.nekton.MessageBatch;
import java.util.List;
import java.util.Objects;

/** What a recorded case expects. <em>Immutable.</em> */
public sealed interface Expectation {
    /**
     * The config is refused.
     *
     * @param text what the reference said; the wording is free
     */
    record ConfigError(String text) implements Expectation {
        /** Checks that nothing is null. */
        public ConfigError {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * These messages come out.
     *
     * @param batches one for each input batch, perhaps empty
     */
    record Output(List<MessageBatch> batches) implements Expectation {
        /** Copies. */
        public Output {
            batches = List.copyOf(batches);
        }
    }
}
