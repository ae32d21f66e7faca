package dev.nekton.benchmarks;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a host hands over for one message: bytes, and metadata whose names it knows beforehand. <em>Immutable.</em> */
public final class Input {
    private final byte[] payload;
    private final Keys keys;
    private final String[] names;
    private final String[] texts;

    private Input(byte[] payload, List<String> names, List<String> texts) {
        this.payload = payload;
        this.keys = Keys.ofMetadata(names);
        this.names = names.toArray(String[]::new);
        this.texts = texts.toArray(String[]::new);
    }

    static Input of(Value.Struct message) {
        List<String> names = List.copyOf(
                ((Value.Struct) Scenario.member(message, "metadata")).members().keySet());
        List<String> texts = ((Value.Struct) Scenario.member(message, "metadata"))
                .members().values().stream().map(Value::plainText).toList();
        String payload = Scenario.member(message, "payload").plainText();
        return new Input(payload.getBytes(StandardCharsets.UTF_8), names, texts);
    }

    /** Returns a new message for a processor. */
    public Message message() {
        Value[] values = new Value[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = Value.of(texts[i]);
        }
        return Message.of(payload, Metadata.of(keys, values));
    }

    /** Returns a new message for a hand-written program. */
    public PlainMessage plainMessage() {
        return new PlainMessage(payload, names, texts.clone());
    }
}
