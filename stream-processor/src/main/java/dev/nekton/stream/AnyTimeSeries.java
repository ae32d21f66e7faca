package dev.nekton.stream;

import dev.nekton.value.Json;
import dev.nekton.value.JsonMembers;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads payloads as the reference reads them: names in any case, the last of several members counts, but each must be
 * right; others are not looked at.
 *
 * <p><em>Not thread-safe.</em>
 */
final class AnyTimeSeries implements JsonMembers {
    private @Nullable Value value;
    private long timestamp;
    private @Nullable String wrong;

    private AnyTimeSeries() {}

    static TimeSeries read(byte[] payload) throws InvalidTimeSeriesException {
        try {
            return Json.readMembers(payload, AnyTimeSeries::new).checked();
        } catch (NotJsonException e) {
            throw InvalidTimeSeriesException.notJson(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void member(String name, Value member) {
        if (name.equalsIgnoreCase("value")) {
            value = member;
            if (!TimeSeries.isFinite(member)) {
                wrong = "value has a number out of a double's range";
            }
        } else if (name.equalsIgnoreCase("timestamp_ms") && member != Value.ofNull()) {
            readTimestamp(member);
        }
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

    private TimeSeries checked() throws InvalidTimeSeriesException {
        if (wrong != null) {
            throw new InvalidTimeSeriesException(wrong);
        }
        if (timestamp == 0) {
            throw new InvalidTimeSeriesException("missing or invalid timestamp_ms");
        }
        if (value == null || value == Value.ofNull()) {
            throw new InvalidTimeSeriesException("missing value field");
        }
        return new TimeSeries(value, timestamp);
    }
}
