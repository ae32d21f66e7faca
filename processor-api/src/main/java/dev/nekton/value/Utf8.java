package dev.nekton.value;

import java.nio.charset.StandardCharsets;

/** UTF-8 as Go reads it: each byte that is not part of a valid sequence becomes one U+FFFD. */
public final class Utf8 {
    private static final int INVALID = -1;

    private Utf8() {}

    /** Returns the text of {@code bytes}; never fails. */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : decodeByteWise(bytes);
    }

    /** Returns whether {@code bytes} are well-formed. */
    static boolean isValid(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int length = bytes[at] >= 0 ? 1 : sequenceLength(bytes[at]);
            if (length != 1 && codePoint(bytes, at, length) == INVALID) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static String decodeByteWise(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int length = sequenceLength(bytes[at]);
            int codePoint = codePoint(bytes, at, length);
            text.appendCodePoint(codePoint == INVALID ? 0xFFFD : codePoint);
            at += codePoint == INVALID ? 1 : length;
        }
        return text.toString();
    }

    private static int sequenceLength(byte first) {
        int lead = first & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        if (lead < 0xF0) {
            return 3;
        }
        return lead < 0xF5 ? 4 : 0;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        if (length == 0 || at + length > bytes.length) {
            return INVALID;
        }
        int codePoint = length == 1 ? bytes[at] : bytes[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return INVALID;
            }
            codePoint = codePoint << 6 | bytes[at + i] & 0x3F;
        }
        return isScalar(codePoint, length) ? codePoint : INVALID;
    }

    private static boolean isScalar(int codePoint, int length) {
        boolean overlong = length == 3 && codePoint < 0x800 || length == 4 && codePoint < 0x10000;
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return !overlong && !surrogate && codePoint <= 0x10FFFF;
    }
}
