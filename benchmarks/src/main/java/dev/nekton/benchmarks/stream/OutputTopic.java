package dev.nekton.benchmarks.stream;

import dev.nekton.benchmarks.PlainMessage;

/** The topic of an output, and the metadata that it makes of that of a message. <em>Immutable.</em> */
final class OutputTopic {
    static final String KEY = "umh_topic";

    private final String topic;
    private final String[] alone;

    OutputTopic(String topic) {
        this.topic = topic;
        this.alone = new String[] {topic};
    }

    /** Returns the texts of an incoming message, its topic replaced; shared where the topic is all there is. */
    String[] texts(PlainMessage incoming) {
        return incoming.names().length == 1 ? alone : copy(incoming);
    }

    private String[] copy(PlainMessage incoming) {
        String[] texts = incoming.texts().clone();
        for (int i = 0; i < texts.length; i++) {
            if (incoming.names()[i].equals(KEY)) {
                texts[i] = topic;
            }
        }
        return texts;
    }
}
