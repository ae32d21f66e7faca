package dev.nekton.value;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that most messages of tags hold, one decimal number or one text without escapes, where setting up a
 * parser takes longer than reading.
 */
final class PlainScalar {
    private PlainScalar() {}

    /** Returns the value; null when {@code json} holds something else, be it JSON or not. */
    static @Nullable Value read(byte[] json) {
        int last = json.length - 1;
        if (last > 0 && json[0] == '"' && json[last] == '"') {
            return isPlain(json, last) ? Value.of(text(json, 1, last)) : null;
        }
        return isDecimal(json) ? Value.Num.ofLiteral(text(json, 0, json.length)) : null;
    }

    private static String text(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Returns whether everything between the quotes is printable ASCII that stands for itself. */
    private static boolean isPlain(byte[] json, int end) {
        for (int i = 1; i < end; i++) {
            if (json[i] < ' ' || json[i] == '"' || json[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether this is a number without exponent, as JSON writes it. */
    private static boolean isDecimal(byte[] json) {
        int start = json.length > 0 && json[0] == '-' ? 1 : 0;
        int point = digitsEnd(json, start);
        if (point == start || json[start] == '0' && point > start + 1) {
            return false;
        }
        return point == json.length || json[point] == '.' && isFraction(json, point + 1);
    }

    private static boolean isFraction(byte[] json, int start) {
        return start < json.length && digitsEnd(json, start) == json.length;
    }

    private static int digitsEnd(byte[] json, int start) {
        int end = start;
        while (end < json.length && json[end] >= '0' && json[end] <= '9') {
            end++;
        }
        return end;
    }
}
