package dev.nekton.stream;

import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads payloads that are as plain as nearly all are: the two members once each, the value a short number, a boolean, or a
 * text of printable ASCII without escapes. Others are left to {@link AnyTimeSeries}, but for those that end too early or
 * have something else where a value begins, which are no JSON whatever follows.
 *
 * <p><em>Not thread-safe.</em>
 */
final class PlainTimeSeries {
    private static final byte[] VALUE = ascii("\"value\"");
    private static final byte[] TIMESTAMP = ascii("\"timestamp_ms\"");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    /** What values begin with. */
    private static final String BEGINNINGS = "-0123456789\"tfn{[";

    /** As many digits fit into a long. */
    private static final int LONGEST_NUMBER = 18;

    private final byte[] json;
    private int at;
    private @Nullable Value value;
    private long timestamp;

    private PlainTimeSeries(byte[] json) {
        this.json = json;
    }

    /** Returns what the payload holds; null when it is not plain. */
    static @Nullable TimeSeries read(byte[] payload) throws InvalidTimeSeriesException {
        return new PlainTimeSeries(payload).read();
    }

    private @Nullable TimeSeries read() throws InvalidTimeSeriesException {
        if (next() != '{') {
            throw unexpected("an object");
        }
        do {
            at++;
            if (!readMember()) {
                return null;
            }
        } while (next() == ',');
        boolean isWhole = skip('}') && isAtEnd() && timestamp != 0;
        return isWhole && value != null ? new TimeSeries(value, timestamp) : null;
    }

    /** Reads one of the two members, if it is not there yet, and returns whether it is plain. */
    private boolean readMember() throws InvalidTimeSeriesException {
        next();
        if (value == null && skip(VALUE)) {
            value = isValueNext() ? value() : null;
            return value != null;
        }
        if (timestamp == 0 && skip(TIMESTAMP)) {
            timestamp = isValueNext() ? whole() : 0;
            return timestamp != 0;
        }
        return false;
    }

    private boolean isValueNext() throws InvalidTimeSeriesException {
        if (next() != ':') {
            return false;
        }
        at++;
        if (BEGINNINGS.indexOf(next()) < 0) {
            throw unexpected("a value");
        }
        return true;
    }

    private @Nullable Value value() {
        byte first = json[at];
        if (first == '"') {
            return text();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        if (skip(TRUE)) {
            return Value.of(true);
        }
        return skip(FALSE) ? Value.of(false) : null;
    }

    private @Nullable Value text() {
        int start = ++at;
        while (at < json.length && json[at] >= ' ' && json[at] <= '~' && json[at] != '"' && json[at] != '\\') {
            at++;
        }
        int end = at;
        return skip('"') ? Value.of(asciiText(start, end)) : null;
    }

    private @Nullable Value number() {
        int start = at;
        boolean isPlain = skipWhole() && (!skip('.') || skipDigits() > 0) && at - start <= LONGEST_NUMBER;
        return isPlain ? Value.Num.ofLiteral(json, start, at) : null;
    }

    /** Returns the whole number that comes next; 0 when none does, or a long one. */
    private long whole() {
        int start = at;
        if (!skipWhole() || at - start > LONGEST_NUMBER) {
            return 0;
        }
        long whole = 0;
        for (int i = json[start] == '-' ? start + 1 : start; i < at; i++) {
            whole = whole * 10 + json[i] - '0';
        }
        return json[start] == '-' ? -whole : whole;
    }

    private boolean skipWhole() {
        skip('-');
        boolean isZero = at < json.length && json[at] == '0';
        int digits = skipDigits();
        return digits == 1 || digits > 1 && !isZero;
    }

    private int skipDigits() {
        int start = at;
        while (at < json.length && isDigit(json[at])) {
            at++;
        }
        return at - start;
    }

    private boolean skip(char character) {
        boolean isThere = at < json.length && json[at] == character;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private boolean skip(byte[] word) {
        int end = at + word.length;
        boolean isThere = end <= json.length && Arrays.equals(json, at, end, word, 0, word.length);
        at = isThere ? end : at;
        return isThere;
    }

    /** Goes on to what comes after white space, and returns it. */
    private byte next() throws InvalidTimeSeriesException {
        if (isAtEnd()) {
            throw InvalidTimeSeriesException.notJson("unexpected end of JSON input");
        }
        return json[at];
    }

    private boolean isAtEnd() {
        while (at < json.length && isSpace(json[at])) {
            at++;
        }
        return at == json.length;
    }

    private InvalidTimeSeriesException unexpected(String expected) {
        return InvalidTimeSeriesException.notJson("expected " + expected + " at byte " + (at + 1));
    }

    private String asciiText(int start, int end) {
        return new String(json, start, end - start, StandardCharsets.US_ASCII);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
