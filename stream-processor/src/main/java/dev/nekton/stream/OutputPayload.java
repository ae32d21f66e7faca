package dev.nekton.stream;

import dev.nekton.value.JsonOutput;
import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code {"value":...,"timestamp_ms":...}} for the outputs of one message, as Go's {@code encoding/json} does:
 * members in the order of their names, {@code <}, {@code >} and {@code &} escaped.
 *
 * <p><em>Not thread-safe.</em>
 */
final class OutputPayload {
    private static final byte[] HEAD = ascii("{\"value\":");
    private static final byte[] TIMESTAMP = ascii(",\"timestamp_ms\":");

    private final JsonOutput out;
    private final byte[] tail;

    /** @param out is used for each payload */
    OutputPayload(long timestamp, JsonOutput out) {
        this.out = out;
        out.clear();
        this.tail = out.write(TIMESTAMP).write(timestamp).write('}').toBytes();
    }

    /** Returns the payload with this value. */
    byte[] of(Value value) {
        out.clear();
        return out.write(HEAD).writeSorted(value).write(tail).toBytes();
    }

    /** Returns the payload with the value that this JSON text stands for. */
    byte[] of(byte[] json) {
        out.clear();
        return out.write(HEAD).write(json).write(tail).toBytes();
    }

    /** Returns the JSON text of a value. */
    static byte[] json(Value value) {
        return new JsonOutput().writeSorted(value).toBytes();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
