package dev.nekton.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that most messages hold, of ASCII without escapes and not deep, where setting up a parser takes
 * longer than reading. Whatever else there is, JSON or not, is left to that parser.
 *
 * <p><em>Not thread-safe.</em>
 */
final class PlainJson {
    private static final int MAX_DEPTH = 16;
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    private final byte[] json;
    private int at;

    private PlainJson(byte[] json) {
        this.json = json;
    }

    /** Returns the document; null when it is not plain, or no JSON. */
    static @Nullable Value read(byte[] json) {
        PlainJson reader = new PlainJson(json);
        Value value = reader.value(0);
        reader.next();
        return reader.at == json.length ? value : null;
    }

    private @Nullable Value value(int depth) {
        return switch (next()) {
            case '{' -> depth == MAX_DEPTH ? null : object(depth + 1);
            case '[' -> depth == MAX_DEPTH ? null : array(depth + 1);
            case '"' -> textValue();
            case 't' -> word(TRUE, Value.of(true));
            case 'f' -> word(FALSE, Value.of(false));
            case 'n' -> word(NULL, Value.ofNull());
            default -> number();
        };
    }

    private @Nullable Value object(int depth) {
        StructBuilder members = Value.Struct.builder();
        at++;
        if (next() == '}') {
            at++;
            return members.build();
        }
        while (true) {
            String name = next() == '"' ? name(members.likelyNext()) : null;
            if (name == null || next() != ':') {
                return null;
            }
            at++;
            Value value = value(depth);
            if (value == null) {
                return null;
            }
            members.set(name, value);
            switch (next()) {
                case ',' -> at++;
                case '}' -> {
                    at++;
                    return members.build();
                }
                default -> {
                    return null;
                }
            }
        }
    }

    private @Nullable Value array(int depth) {
        List<Value> items = new ArrayList<>(4);
        at++;
        if (next() == ']') {
            at++;
            return new Value.Array(items);
        }
        while (true) {
            Value value = value(depth);
            if (value == null) {
                return null;
            }
            items.add(value);
            switch (next()) {
                case ',' -> at++;
                case ']' -> {
                    at++;
                    return new Value.Array(items);
                }
                default -> {
                    return null;
                }
            }
        }
    }

    /** Reads a name, which is most likely {@code expected}: then there is no text to be made. */
    private @Nullable String name(@Nullable String expected) {
        if (expected != null && isNext(expected)) {
            at += expected.length() + 2;
            return expected;
        }
        return text();
    }

    private boolean isNext(String name) {
        int end = at + 1 + name.length();
        if (end >= json.length || json[end] != '"') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (json[at + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Value textValue() {
        String text = text();
        return text == null ? null : Value.of(text);
    }

    private @Nullable String text() {
        int start = at + 1;
        int end = start;
        while (end < json.length && json[end] >= ' ' && json[end] != '"' && json[end] != '\\') {
            end++;
        }
        if (end == json.length || json[end] != '"') {
            return null;
        }
        at = end + 1;
        return text(start, end);
    }

    private @Nullable Value number() {
        int start = at;
        skip('-');
        boolean isZero = next(at) == '0';
        int digits = skipDigits();
        boolean isNumber = digits == 1 || digits > 1 && !isZero;
        if (!isNumber || skip('.') && skipDigits() == 0) {
            return null;
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (skipDigits() == 0) {
                return null;
            }
        }
        return Value.Num.ofLiteral(text(start, at));
    }

    private int skipDigits() {
        int start = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean skip(char character) {
        boolean isThere = next(at) == character;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private @Nullable Value word(byte[] word, Value value) {
        int end = at + word.length;
        if (end > json.length || !Arrays.equals(json, at, end, word, 0, word.length)) {
            return null;
        }
        at = end;
        return value;
    }

    /** Goes on to what comes after white space, and returns it; 0 at the end. */
    private byte next() {
        while (at < json.length && isSpace(json[at])) {
            at++;
        }
        return next(at);
    }

    private byte next(int place) {
        return place < json.length ? json[place] : 0;
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private String text(int start, int end) {
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
