package dev.nekton.benchmarks.stream;

import com.fasterxml.jackson.core.JsonParser;
import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value and its time, read and written by hand.
 *
 * @param value the value
 * @param time milliseconds since 1970
 */
record TimeSeriesBytes(double value, long time) {
    private static final String VALUE = "{\"value\":";
    private static final String TIME = ",\"timestamp_ms\":";

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
            switch (name) {
                case "value" -> value = json.getDoubleValue();
                case "timestamp_ms" -> time = json.getLongValue();
                default -> json.skipChildren();
            }
        }
        return new TimeSeriesBytes(value, time);
    }

    /** Returns the message of one output: the metadata of the incoming one with another topic. */
    PlainMessage output(PlainMessage incoming, String topic, String json) {
        String[] texts = incoming.texts().clone();
        for (int i = 0; i < texts.length; i++) {
            if (incoming.names()[i].equals("umh_topic")) {
                texts[i] = topic;
            }
        }
        return new PlainMessage(payload(json), incoming.names(), texts);
    }

    private byte[] payload(String json) {
        String millis = Long.toString(time);
        byte[] bytes = new byte[VALUE.length() + json.length() + TIME.length() + millis.length() + 1];
        int end = JsonBytes.copy(VALUE, bytes, 0);
        end = JsonBytes.copy(json, bytes, end);
        end = JsonBytes.copy(TIME, bytes, end);
        end = JsonBytes.copy(millis, bytes, end);
        bytes[end] = '}';
        return bytes;
    }
}
