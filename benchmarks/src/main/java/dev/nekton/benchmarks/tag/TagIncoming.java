package dev.nekton.benchmarks.tag;

import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Writes down what metadata messages came with; remembers what is the same for messages of the same names. */
final class TagIncoming {
    private volatile Names last = new Names(new String[0]);

    /** Returns the names, joined by commas. */
    String keys(PlainMessage message) {
        return names(message).joined;
    }

    /** Returns the metadata as a JSON object, its members sorted. */
    String json(PlainMessage message) {
        StringBuilder json = new StringBuilder(256).append('{');
        for (int i : names(message).sorted) {
            json.append(json.length() == 1 ? "" : ",");
            JsonBytes.quote(json, message.names()[i]);
            json.append(':');
            JsonBytes.quote(json, message.texts()[i]);
        }
        return json.append('}').toString();
    }

    private Names names(PlainMessage message) {
        Names known = last;
        if (!Arrays.equals(known.names, message.names())) {
            known = new Names(message.names());
            last = known;
        }
        return known;
    }

    private static final class Names {
        private final String[] names;
        private final String joined;
        private final int[] sorted;

        Names(String[] names) {
            this.names = names;
            this.joined = String.join(",", names);
            this.sorted = IntStream.range(0, names.length)
                    .boxed()
                    .sorted(Comparator.comparing(i -> names[i]))
                    .mapToInt(i -> i)
                    .toArray();
        }
    }
}
