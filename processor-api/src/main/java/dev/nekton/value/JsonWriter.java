package dev.nekton.value;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as compact JSON. Keeps its own stack, so that deep nesting cannot overflow the thread's. */
final class JsonWriter {
    static final JsonWriter PLAIN = new JsonWriter(false);
    static final JsonWriter SORTED = new JsonWriter(true);

    private final boolean sorted;
    private final Escapes escapes;

    private JsonWriter(boolean sorted) {
        this.sorted = sorted;
        this.escapes = new Escapes(sorted);
    }

    String text(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    byte[] bytes(Value value) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Value root, JsonGenerator out) throws IOException {
        out.setCharacterEscapes(escapes);
        Deque<Iterator<?>> open = new ArrayDeque<>();
        begin(root, out, open);
        while (!open.isEmpty()) {
            Iterator<?> members = open.getLast();
            if (members.hasNext()) {
                beginMember(members.next(), out, open);
            } else {
                open.removeLast();
                end(out);
            }
        }
    }

    private void beginMember(Object member, JsonGenerator out, Deque<Iterator<?>> open) throws IOException {
        if (member instanceof Map.Entry<?, ?> entry) {
            out.writeFieldName((String) entry.getKey());
            begin((Value) entry.getValue(), out, open);
        } else {
            begin((Value) member, out, open);
        }
    }

    private void begin(Value value, JsonGenerator out, Deque<Iterator<?>> open) throws IOException {
        if (value instanceof Value.Struct struct) {
            out.writeStartObject();
            open.addLast(sorted ? struct.sortedMembers().iterator() : struct.iterator());
        } else if (value instanceof Value.Array array) {
            out.writeStartArray();
            open.addLast(array.items().iterator());
        } else {
            writeScalar(value, out);
        }
    }

    private static void end(JsonGenerator out) throws IOException {
        if (out.getOutputContext().inArray()) {
            out.writeEndArray();
        } else {
            out.writeEndObject();
        }
    }

    private static void writeScalar(Value value, JsonGenerator out) throws IOException {
        if (value instanceof Value.Text text) {
            out.writeString(text.text());
        } else if (value instanceof Value.Num num) {
            out.writeNumber(num.plainText());
        } else if (value instanceof Value.Bool bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }

    /** Escapes as Go's encoding/json, with small hex digits: U+2028 and U+2029 always, the HTML characters on request. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializedString LINE_SEPARATOR = new SerializedString("\\u2028");
        private static final SerializedString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

        private final int[] codes = standardAsciiEscapesForJSON();
        private final SerializedString[] sequences = new SerializedString[128];

        Escapes(boolean html) {
            for (int ch = 0; ch < sequences.length; ch++) {
                boolean named = codes[ch] == ESCAPE_STANDARD || html && "<>&".indexOf(ch) >= 0;
                sequences[ch] = new SerializedString(String.format("\\u%04x", ch));
                codes[ch] = named ? ESCAPE_CUSTOM : codes[ch];
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return switch (ch) {
                case 0x2028 -> LINE_SEPARATOR;
                case 0x2029 -> PARAGRAPH_SEPARATOR;
                default -> ch < sequences.length ? sequences[ch] : null;
            };
        }
    }
}
