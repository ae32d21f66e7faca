package dev.nekton.benchmarks.nodered;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import dev.nekton.benchmarks.PlainProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The functions of the nodered_js scenarios in Java, one message at a time. */
public final class NodeRedByHand {
    private NodeRedByHand() {}

    /** Returns a new program for the scenario of that name. */
    public static PlainProcessor of(String scenario) {
        return each(
                switch (scenario.substring(0, scenario.lastIndexOf('_'))) {
                    case "nodered_pass" -> message -> message;
                    case "nodered_change" -> NodeRedByHand::change;
                    case "nodered_cache" -> counter();
                    default -> throw new IllegalArgumentException("no function is named " + scenario);
                });
    }

    private static PlainProcessor each(UnaryOperator<PlainMessage> function) {
        return batch -> {
            List<PlainMessage> out = new ArrayList<>(batch.size());
            for (int i = 0; i < batch.size(); i++) {
                out.add(function.apply(batch.get(i)));
            }
            return out;
        };
    }

    private static PlainMessage change(PlainMessage message) {
        PlainMessage processed = with(message, "processed", "true");
        return with(processed, "source", "js-" + message.text("source"), changed(message.payload()));
    }

    /** A cache has a value for each key; the one of {@code n} is how many messages there were. */
    private static UnaryOperator<PlainMessage> counter() {
        Map<String, Double> cache = new ConcurrentHashMap<>();
        return message -> {
            double n = cache.merge("n", 1.0, Double::sum);
            return with(message, "count", JsonBytes.number(n));
        };
    }

    private static byte[] changed(byte[] payload) {
        double value = 0;
        long time = 0;
        int tags = 0;
        try (JsonParser json = JsonBytes.parser(payload)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "value" -> value = json.getDoubleValue();
                    case "timestamp_ms" -> time = json.getLongValue();
                    case "tags" -> tags = elements(json);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonBytes.ascii("{\"value\":" + JsonBytes.number(value * 2) + ",\"unit\":\"C\",\"timestamp_ms\":" + time
                + ",\"n\":" + tags + "}");
    }

    private static int elements(JsonParser json) throws IOException {
        int elements = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            elements++;
        }
        return elements;
    }

    private static PlainMessage with(PlainMessage message, String name, String text) {
        return with(message, name, text, message.payload());
    }

    private static PlainMessage with(PlainMessage message, String name, String text, byte[] payload) {
        int at = Arrays.asList(message.names()).indexOf(name);
        int size = message.names().length;
        if (at >= 0) {
            String[] texts = message.texts().clone();
            texts[at] = text;
            return new PlainMessage(payload, message.names(), texts);
        }
        String[] names = Arrays.copyOf(message.names(), size + 1);
        String[] texts = Arrays.copyOf(message.texts(), size + 1);
        names[size] = name;
        texts[size] = text;
        return new PlainMessage(payload, names, texts);
    }
}
