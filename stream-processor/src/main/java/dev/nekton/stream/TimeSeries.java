package dev.nekton.stream;

import dev.nekton.value.Json;
import dev.nekton.value.JsonMembers;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A payload {@code {"value": ..., "timestamp_ms": ...}}, read as the reference reads it: names in any case, the last of
 * several members counts, but each must be right; others are not looked at.
 *
 * <p><em>Not thread-safe.</em>
 */
final class TimeSeries implements JsonMembers {
    private @Nullable Value value;
    private long timestamp;
    private @Nullable String wrong;

    private TimeSeries() {}

    static TimeSeries of(byte[] payload) throws InvalidTimeSeriesException {
        TimeSeries read;
        try {
            read = Json.readMembers(payload, TimeSeries::new);
        } catch (NotJsonException e) {
            throw new InvalidTimeSeriesException("invalid JSON payload: " + e.getMessage());
        }
        read.check();
        return read;
    }

    @Override
    public void member(String name, Value member) {
        if (name.equalsIgnoreCase("value")) {
            value = member;
            if (!isFinite(member)) {
                wrong = "value has a number out of a double's range";
            }
        } else if (name.equalsIgnoreCase("timestamp_ms") && member != Value.ofNull()) {
            readTimestamp(member);
        }
    }

    /** Returns the value, never null. */
    Value value() {
        return java.util.Objects.requireNonNull(value);
    }

    /** Returns the milliseconds since 1970, not 0. */
    long timestamp() {
        return timestamp;
    }

    private void readTimestamp(Value member) {
        try {
            timestamp = member instanceof Value.Num number ? Long.parseLong(number.plainText()) : notWhole(member);
        } catch (NumberFormatException e) {
            timestamp = notWhole(member);
        }
    }

    private long notWhole(Value member) {
        wrong = "timestamp_ms must be a whole number of at most 64 bits, without fraction or exponent, but was "
                + Json.text(member);
        return 0;
    }

    private void check() throws InvalidTimeSeriesException {
        if (wrong != null) {
            throw new InvalidTimeSeriesException(wrong);
        }
        if (timestamp == 0) {
            throw new InvalidTimeSeriesException("missing or invalid timestamp_ms");
        }
        if (value == null || value == Value.ofNull()) {
            throw new InvalidTimeSeriesException("missing value field");
        }
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
