package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.CodePointOrder;
import dev.nekton.value.JsonOutput;
import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Records the metadata that a message came with, for the scripts to look at; a message that has the record keeps it.
 *
 * <p>What depends on the names alone is made once for all messages that have the same ones. <em>Thread-safe.</em>
 */
final class IncomingMetadata {
    /** So many kinds of messages are remembered; names that are taken from data must not fill the memory. */
    private static final int REMEMBERED = 1000;

    private static final int EXPECTED_BYTES = 256;

    private static final Map<Keys, IncomingMetadata> KNOWN = new ConcurrentHashMap<>();

    private final Value.Text joined;
    private final byte[][] members;
    private final int[] sorted;

    private IncomingMetadata(List<String> names) {
        List<Value.Text> texts = names.stream().map(Value::of).toList();
        this.joined = Value.of(String.join(",", names));
        this.members = texts.stream()
                .map(name -> new JsonOutput().writeSorted(name).write(':').toBytes())
                .toArray(byte[][]::new);
        this.sorted = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(place -> texts.get(place).text(), CodePointOrder::compare))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static Message record(Message message) {
        Metadata incoming = message.metadata();
        if (incoming.contains(MetadataNames.INITIAL_METADATA)) {
            return message;
        }
        IncomingMetadata names = of(incoming.keys());
        Metadata.Builder recorded = incoming.toBuilder();
        recorded.set(MetadataNames.INITIAL_METADATA, names.json(incoming));
        Value.Text keys = names.keys(incoming);
        if (!keys.text().isEmpty()) {
            recorded.set(MetadataNames.INCOMING_KEYS, keys);
        }
        return message.withMetadata(recorded.build());
    }

    private static IncomingMetadata of(Keys keys) {
        IncomingMetadata known = KNOWN.get(keys);
        if (known == null) {
            known = new IncomingMetadata(keys.names());
            if (KNOWN.size() >= REMEMBERED) {
                KNOWN.clear();
            }
            KNOWN.put(keys, known);
        }
        return known;
    }

    /** Returns the texts as a JSON object, sorted by name. */
    private Value.Text json(Metadata incoming) {
        JsonOutput json = new JsonOutput(EXPECTED_BYTES).write('{');
        boolean isFirst = true;
        for (int place : sorted) {
            if (incoming.valueAt(place) instanceof Value.Text text) {
                if (!isFirst) {
                    json.write(',');
                }
                json.write(members[place]).writeSorted(text);
                isFirst = false;
            }
        }
        return Value.ofWellFormed(json.write('}').toString());
    }

    /** Returns the names of the texts, in order. */
    private Value.Text keys(Metadata incoming) {
        for (int i = 0; i < incoming.size(); i++) {
            if (!(incoming.valueAt(i) instanceof Value.Text)) {
                return keysOfTexts(incoming);
            }
        }
        return joined;
    }

    private static Value.Text keysOfTexts(Metadata incoming) {
        StringJoiner keys = new StringJoiner(",");
        incoming.forEach((name, value) -> {
            if (value instanceof Value.Text) {
                keys.add(name);
            }
        });
        return Value.of(keys.toString());
    }
}
