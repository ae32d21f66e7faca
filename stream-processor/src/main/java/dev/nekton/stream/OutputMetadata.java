package dev.nekton.stream;

import dev.nekton.Metadata;
import dev.nekton.value.Value;

/** The metadata of the outputs of a message: its own, as texts, without empty ones, with another topic. */
final class OutputMetadata {
    static final String TOPIC = "umh_topic";

    private OutputMetadata() {}

    /** Returns what all outputs of a message share: its metadata with a place for the topic, copied only if need be. */
    static Metadata base(Metadata incoming) {
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
