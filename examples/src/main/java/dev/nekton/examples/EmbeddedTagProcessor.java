package dev.nekton.examples;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.tag.TagProcessor;

/** One reading becomes a Unified Namespace message; README.md shows the body of {@code main}. */
public final class EmbeddedTagProcessor {
    private EmbeddedTagProcessor() {}

    /** Prints the topic and the payload of one message. */
    public static void main(String[] args) {
        // README begin
        String defaults = "msg.meta.location_path = 'acme.berlin'; msg.meta.data_contract = '_raw';"
                + " msg.meta.tag_name = msg.meta.node; return msg;";
        try (TagProcessor processor = TagProcessor.builder()
                .defaults(defaults)
                .condition("msg.payload > 100", "msg.meta.virtual_path = 'too-hot'; return msg;")
                .build()) {
            Message reading = Message.of("120.5").withMetadata("node", "temperature");
            for (Message tag : processor.process(MessageBatch.of(reading)).get(0)) {
                System.out.println(tag.metadata().text("umh_topic").orElseThrow() + " " + tag.text());
            }
        }
        // README end
    }
}
