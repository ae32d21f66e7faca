package dev.nekton.stream;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code {"value":...,"timestamp_ms":...}} for the outputs of one message, as Go's {@code encoding/json} does:
 * members in the order of their names, {@code <}, {@code >} and {@code &} escaped.
 *
 * <p><em>Immutable.</em>
 */
final class OutputPayload {
    private static final byte[] HEAD = ascii("{\"value\":");

    private final byte[] tail;

    OutputPayload(long timestamp) {
        this.tail = ascii(",\"timestamp_ms\":" + timestamp + "}");
    }

    /** Returns the payload with this value. */
    byte[] of(Value value) {
        if (value instanceof Value.Num number) {
            return ofAscii(number.plainText(), 0);
        }
        if (value instanceof Value.Text text && isPlain(text.text())) {
            byte[] payload = ofAscii(text.text(), 1);
            payload[HEAD.length] = '"';
            payload[payload.length - tail.length - 1] = '"';
            return payload;
        }
        return of(json(value));
    }

    /** Returns the payload with the value that this JSON text stands for. */
    byte[] of(byte[] json) {
        byte[] payload = room(json.length);
        System.arraycopy(json, 0, payload, HEAD.length, json.length);
        return payload;
    }

    /** Returns the JSON text of a value. */
    static byte[] json(Value value) {
        return Json.sortedText(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the payload with this text and a margin around it. */
    private byte[] ofAscii(String text, int margin) {
        int length = text.length();
        byte[] payload = room(length + 2 * margin);
        int start = HEAD.length + margin;
        for (int i = 0; i < length; i++) {
            payload[start + i] = (byte) text.charAt(i);
        }
        return payload;
    }

    private byte[] room(int length) {
        byte[] payload = new byte[HEAD.length + length + tail.length];
        System.arraycopy(HEAD, 0, payload, 0, HEAD.length);
        System.arraycopy(tail, 0, payload, HEAD.length + length, tail.length);
        return payload;
    }

    /** Returns whether a text stands in JSON as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
