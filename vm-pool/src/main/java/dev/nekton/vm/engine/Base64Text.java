package dev.nekton.vm.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What {@code btoa} and {@code atob} do: texts whose characters stand for bytes, to base64 and back. */
final class Base64Text {
    private Base64Text() {}

    /** {@code toBase64(text)}; undefined when a character is no byte. */
    static Object encode(@Nullable Object[] arguments) {
        String text = String.valueOf(arguments[0]);
        return text.chars().allMatch(c -> c < 256)
                ? Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1))
                : ScriptRuntime.UNDEFINED;
    }

    /** {@code fromBase64(text)}; white space and the padding may be left out; undefined when it is no base64. */
    static Object decode(@Nullable Object[] arguments) {
        String text = String.valueOf(arguments[0]).replaceAll("[\t\n\f\r ]+", "");
        if (text.length() % 4 == 0) {
            text = text.replaceFirst("={1,2}$", "");
        }
        if (text.length() % 4 == 1 || !text.chars().allMatch(Base64Text::isDigit)) {
            return ScriptRuntime.UNDEFINED;
        }
        byte[] bytes = new byte[text.length() * 3 / 4];
        int bits = 0;
        for (int i = 0, at = 0; i < text.length(); i++) {
            bits = bits << 6 | value(text.charAt(i));
            if (i % 4 != 0) {
                bytes[at++] = (byte) (bits >> (6 - 2 * (i % 4)));
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isDigit(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
    }

    private static int value(char c) {
        if (c >= 'a') {
            return c - 'a' + 26;
        }
        if (c >= 'A') {
            return c - 'A';
        }
        return c >= '0' ? c - '0' + 52 : c == '+' ? 62 : 63;
    }
}
