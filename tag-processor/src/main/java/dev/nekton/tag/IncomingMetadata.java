package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Records the metadata that a message came with, for the scripts to look at; a message that has the record keeps it. */
final class IncomingMetadata {
    private IncomingMetadata() {}

    static Message record(Message message) {
        Metadata incoming = message.metadata();
        if (incoming.contains(MetadataNames.INITIAL_METADATA)) {
            return message;
        }
        Value.Struct.Builder texts = Value.Struct.builder();
        List<String> keys = new ArrayList<>(incoming.size());
        incoming.forEach((key, value) -> {
            if (value instanceof Value.Text) {
                texts.set(key, value);
                keys.add(key);
            }
        });
        Metadata.Builder recorded = incoming.toBuilder();
        recorded.set(MetadataNames.INITIAL_METADATA, Json.sortedText(texts.build()));
        if (!keys.isEmpty()) {
            recorded.set(MetadataNames.INCOMING_KEYS, String.join(",", keys));
        }
        return message.withMetadata(recorded.build());
    }
}
