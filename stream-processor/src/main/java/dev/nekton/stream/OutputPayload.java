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
    private static final byte[] MIDDLE = ascii(",\"timestamp_ms\":");

    private final String timestamp;

    OutputPayload(long timestamp) {
        this.timestamp = Long.toString(timestamp);
    }

    /** Returns the payload with this value. */
    byte[] of(Value value) {
        if (value instanceof Value.Num number) {
            return ofAscii(number.plainText(), 0);
        }
        if (value instanceof Value.Text text && isPlain(text.text())) {
            byte[] payload = ofAscii(text.text(), 1);
            payload[HEAD.length] = '"';
            payload[HEAD.length + text.text().length() + 1] = '"';
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
        byte[] payload = room(text.length() + 2 * margin);
        write(text, payload, HEAD.length + margin);
        return payload;
    }

    /** Returns the payload with room for a value of that length. */
    private byte[] room(int length) {
        int middle = HEAD.length + length;
        int end = middle + MIDDLE.length + timestamp.length();
        byte[] payload = new byte[end + 1];
        System.arraycopy(HEAD, 0, payload, 0, HEAD.length);
        System.arraycopy(MIDDLE, 0, payload, middle, MIDDLE.length);
        write(timestamp, payload, middle + MIDDLE.length);
        payload[end] = '}';
        return payload;
    }

    @SuppressWarnings("deprecation") // it drops the upper halves of characters, and those of ASCII are empty
    private static void write(String ascii, byte[] payload, int at) {
        ascii.getBytes(0, ascii.length(), payload, at);
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
