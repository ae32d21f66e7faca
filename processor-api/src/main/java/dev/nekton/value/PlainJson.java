package dev.nekton.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that most messages hold, of ASCII without escapes, not deep and with few members, where setting up a
 * parser takes longer than reading. Whatever else there is, JSON or not, is left to that parser.
 *
 * <p><em>Not thread-safe.</em>
 *
 * @param <T> what is made of a JSON value
 */
final class PlainJson<T extends @Nullable Object> {
    private static final int MAX_DEPTH = 16;

    /** An object with more members does not share its names: the way there would be long. */
    private static final int MOST_MEMBERS = StructBuilder.MOST_KEYS;

    private static final int ROOM = 4;
    private static final Keys NO_NAMES = Keys.ofObjects(List.of());
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");

    private final byte[] json;
    private final JsonMaker<T> maker;

    /** The next place to read; behind the end once there was something that is not plain, so that nothing is read any more. */
    private int at;

    private PlainJson(byte[] json, JsonMaker<T> maker) {
        this.json = json;
        this.maker = maker;
    }

    /** Returns the document; empty when it is not plain, or no JSON, or what is made of it is null. */
    static <T extends @Nullable Object> Optional<T> read(byte[] json, JsonMaker<T> maker) {
        PlainJson<T> reader = new PlainJson<>(json, maker);
        T made = reader.value(0);
        reader.next();
        return reader.at == json.length ? Optional.ofNullable(made) : Optional.empty();
    }

    private T value(int depth) {
        return switch (next()) {
            case '{' -> depth == MAX_DEPTH ? notPlain() : object(depth + 1);
            case '[' -> depth == MAX_DEPTH ? notPlain() : list(depth + 1);
            case '"' -> maker.of(text());
            case 't' -> skip(TRUE) ? maker.of(true) : notPlain();
            case 'f' -> skip(FALSE) ? maker.of(false) : notPlain();
            case 'n' -> skip(NULL) ? maker.ofNull() : notPlain();
            default -> number();
        };
    }

    private T object(int depth) {
        Keys keys = NO_NAMES;
        T[] members = maker.array(ROOM);
        at++;
        if (next() == '}') {
            at++;
            return maker.object(keys, members);
        }
        while (true) {
            int place = keys.size();
            Keys named = next() == '"' ? named(keys) : null;
            if (named == null || next() != ':') {
                return notPlain();
            }
            at++;
            keys = named;
            members = place < members.length ? members : Arrays.copyOf(members, 2 * place);
            members[place] = value(depth);
            switch (next()) {
                case ',' -> at++;
                case '}' -> {
                    at++;
                    return maker.object(keys, members);
                }
                default -> {
                    return notPlain();
                }
            }
        }
    }

    private T list(int depth) {
        T[] items = maker.array(ROOM);
        int size = 0;
        at++;
        if (next() == ']') {
            at++;
            return maker.list(items, size);
        }
        while (true) {
            items = size < items.length ? items : Arrays.copyOf(items, 2 * size);
            items[size++] = value(depth);
            switch (next()) {
                case ',' -> at++;
                case ']' -> {
                    at++;
                    return maker.list(items, size);
                }
                default -> {
                    return notPlain();
                }
            }
        }
    }

    /** Reads a name and returns the names with it; null when it is there already, or they are not shared. */
    private @Nullable Keys named(Keys before) {
        Keys likely = before.likelyNext();
        if (likely != null && skip(likely.quoted()[before.size()])) {
            return likely;
        }
        String name = text();
        if (before.size() == MOST_MEMBERS || before.indexOf(name) >= 0) {
            return null;
        }
        Keys named = before.with(name);
        return named.isShared() ? named : null;
    }

    /** Returns the text between two quotes; an empty one when it is not plain. */
    private String text() {
        int start = at + 1;
        int end = start;
        byte last = byteAt(end);
        while (last >= ' ' && last != '"' && last != '\\') {
            last = byteAt(++end);
        }
        if (last != '"') {
            notPlain();
            return "";
        }
        at = end + 1;
        return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private T number() {
        int start = at;
        skip('-');
        boolean isZero = byteAt(at) == '0';
        int digits = skipDigits();
        boolean isNumber = digits == 1 || digits > 1 && !isZero;
        if (!isNumber || skip('.') && skipDigits() == 0) {
            return notPlain();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (skipDigits() == 0) {
                return notPlain();
            }
        }
        Value.Num number = Value.Num.ofLiteral(json, start, at);
        return Double.isInfinite(number.value()) ? notPlain() : maker.of(number);
    }

    private int skipDigits() {
        int end = at;
        while (isDigit(byteAt(end))) {
            end++;
        }
        int digits = end - at;
        at = end;
        return digits;
    }

    private boolean skip(char character) {
        boolean isThere = byteAt(at) == character;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private boolean skip(byte[] word) {
        int end = at + word.length;
        boolean isThere = end <= json.length && Arrays.equals(json, at, end, word, 0, word.length);
        at = isThere ? end : at;
        return isThere;
    }

    /** Sees to it that nothing more is read. */
    private T notPlain() {
        at = json.length + 1;
        return maker.ofNull();
    }

    /** Goes on to what comes after white space, and returns it; 0 at the end. */
    private byte next() {
        byte next = byteAt(at);
        while (next <= ' ' && isSpace(next)) {
            next = byteAt(++at);
        }
        return next;
    }

    private byte byteAt(int place) {
        return place < json.length ? json[place] : 0;
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
