package dev.nekton.stream;

import dev.nekton.Metadata;
import dev.nekton.value.Value;

/**
 * The metadata of the outputs of a message: its own, as texts, without empty ones, with another topic.
 *
 * <p><em>Immutable.</em>
 */
final class OutputMetadata {
    static final String TOPIC = "umh_topic";

    private final Metadata shared;
    private final int topic;

    OutputMetadata(Metadata incoming) {
        this.shared = shared(incoming);
        this.topic = shared.keys().indexOf(TOPIC);
    }

    /** Returns the metadata of a mapping's output. */
    Metadata of(Mapping mapping) {
        Metadata alone = mapping.metadata();
        return shared.size() == 1 ? alone : shared.withValueAt(topic, alone.valueAt(0));
    }

    /** Returns what all outputs share: the message's metadata with a place for the topic, copied only if need be. */
    private static Metadata shared(Metadata incoming) {
        for (int i = 0; i < incoming.size(); i++) {
            boolean stays = incoming.valueAt(i) instanceof Value.Text text
                    && (!text.text().isEmpty() || incoming.keys().name(i).equals(TOPIC));
            if (!stays) {
                return texts(incoming);
            }
        }
        return incoming;
    }

    private static Metadata texts(Metadata incoming) {
        Metadata.Builder texts = Metadata.builder();
        incoming.forEach((name, value) -> {
            String text = value.plainText();
            if (!text.isEmpty() || name.equals(TOPIC)) {
                texts.set(name, text);
            }
        });
        return texts.build();
    }
}
