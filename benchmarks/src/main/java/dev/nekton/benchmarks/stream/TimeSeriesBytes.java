package dev.nekton.benchmarks.stream;

import com.fasterxml.jackson.core.JsonParser;
import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value and its time, read and written by hand. <em>Immutable.</em> */
final class TimeSeriesBytes {
    private static final String VALUE = "{\"value\":";
    private static final String TIME = ",\"timestamp_ms\":";

    private final double value;
    private final byte[] tail;

    private TimeSeriesBytes(double value, long time) {
        this.value = value;
        String digits = Long.toString(time);
        this.tail = new byte[TIME.length() + digits.length() + 1];
        JsonBytes.copy(TIME, tail, 0);
        JsonBytes.copy(digits, tail, TIME.length());
        tail[tail.length - 1] = '}';
    }

    /** Returns what a payload says; null when it is no JSON. */
    static @Nullable TimeSeriesBytes read(byte[] payload) {
        try (JsonParser json = JsonBytes.parser(payload)) {
            return read(json);
        } catch (IOException e) {
            return null;
        }
    }

    private static TimeSeriesBytes read(JsonParser json) throws IOException {
        double value = 0;
        long time = 0;
        json.nextToken();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            if (name.equals("value")) {
                value = json.getDoubleValue();
            } else if (name.equals("timestamp_ms")) {
                time = json.getLongValue();
            } else {
                json.skipChildren();
            }
        }
        return new TimeSeriesBytes(value, time);
    }

    double value() {
        return value;
    }

    /** Returns the message of one output: the metadata of the incoming one with another topic. */
    PlainMessage output(PlainMessage incoming, OutputTopic topic, String json) {
        return new PlainMessage(payload(json), incoming.names(), topic.texts(incoming));
    }

    private byte[] payload(String json) {
        int end = VALUE.length() + json.length();
        byte[] bytes = new byte[end + tail.length];
        JsonBytes.copy(VALUE, bytes, 0);
        JsonBytes.copy(json, bytes, VALUE.length());
        System.arraycopy(tail, 0, bytes, end, tail.length);
        return bytes;
    }
}
