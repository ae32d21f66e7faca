package dev.nekton.benchmarks.tag;

import com.fasterxml.jackson.core.JsonParser;
import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** A message while the hand-written scripts work on it. <em>Not thread-safe.</em> */
final class TagDraft {
    private static final int ADDED = 13;

    private final String[] names;
    private final String[] texts;
    private int size;
    private String number;
    private double payload;

    private TagDraft(PlainMessage message, String number, double payload) {
        this.size = message.names().length;
        this.names = Arrays.copyOf(message.names(), size + ADDED);
        this.texts = Arrays.copyOf(message.texts(), size + ADDED);
        this.number = number;
        this.payload = payload;
    }

    /** Reads a message whose payload is a number. */
    static TagDraft of(PlainMessage message, TagIncoming incoming) {
        try (JsonParser json = JsonBytes.parser(message.payload())) {
            json.nextToken();
            TagDraft draft = new TagDraft(message, json.getText(), json.getDoubleValue());
            draft.set("_initialMetadata", incoming.json(message));
            draft.set("_incomingKeys", incoming.keys(message));
            return draft;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double payload() {
        return payload;
    }

    /** Sets the payload; one that is the same keeps its digits. */
    void setPayload(double changed) {
        if (changed != payload) {
            payload = changed;
            number = JsonBytes.number(changed);
        }
    }

    /** Returns the metadata of that name, empty where there is none. */
    String get(String name) {
        int at = indexOf(name);
        return at < 0 ? "" : texts[at];
    }

    void set(String name, String text) {
        int at = indexOf(name);
        if (at < 0) {
            at = size++;
            names[at] = name;
        }
        texts[at] = text;
    }

    /** Returns the finished message: time and value as JSON, and the topic. */
    PlainMessage finish() {
        String topic = topic();
        set("topic", topic);
        set("umh_topic", topic);
        String json = "{\"timestamp_ms\":" + millis(get("timestamp_ms")) + ",\"value\":" + number + "}";
        return new PlainMessage(JsonBytes.ascii(json), Arrays.copyOf(names, size), Arrays.copyOf(texts, size));
    }

    private String topic() {
        String path = get("virtual_path");
        String topic = "umh.v1." + get("location_path") + "." + get("data_contract")
                + (path.isEmpty() ? "" : "." + path) + "." + get("tag_name");
        for (int i = 0; i < topic.length(); i++) {
            char c = topic.charAt(i);
            boolean valid =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!valid && (c != '.' || i + 1 == topic.length() || topic.charAt(i + 1) == '.')) {
                throw new IllegalArgumentException("not a topic: " + topic);
            }
        }
        return topic;
    }

    /** Returns the milliseconds since 1970 of a time such as {@code 2024-12-11T08:00:00.123456Z}. */
    private static long millis(String time) {
        if (time.length() != 27 || time.charAt(19) != '.' || time.charAt(26) != 'Z') {
            return Instant.parse(time).toEpochMilli();
        }
        long days = LocalDate.of(digits(time, 0, 4), digits(time, 5, 7), digits(time, 8, 10))
                .toEpochDay();
        long seconds = ((days * 24 + digits(time, 11, 13)) * 60 + digits(time, 14, 16)) * 60 + digits(time, 17, 19);
        return seconds * 1000 + digits(time, 20, 23);
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private int indexOf(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
