package dev.nekton.stream;

import dev.nekton.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A payload {@code {"value": ..., "timestamp_ms": ...}}.
 *
 * <p><em>Immutable.</em>
 *
 * @param value the value: not null, without a number out of a double's range
 * @param timestamp the milliseconds since 1970, not 0
 */
record TimeSeries(Value value, long timestamp) {
    static TimeSeries of(byte[] payload) throws InvalidTimeSeriesException {
        TimeSeries plain = PlainTimeSeries.read(payload);
        return plain != null ? plain : AnyTimeSeries.read(payload);
    }

    /** Returns whether no number is out of a double's range. Keeps its own stack, since values may be nested deep. */
    static boolean isFinite(Value value) {
        if (value instanceof Value.Num number) {
            return Double.isFinite(number.value());
        }
        return !(value instanceof Value.Array || value instanceof Value.Struct) || areFinite(value);
    }

    private static boolean areFinite(Value root) {
        Deque<Value> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Value next = open.removeLast();
            if (next instanceof Value.Array list) {
                open.addAll(list.items());
            } else if (next instanceof Value.Struct struct) {
                open.addAll(struct.members().values());
            } else if (next instanceof Value.Num number && !Double.isFinite(number.value())) {
                return false;
            }
        }
        return true;
    }
}
