package dev.nekton.vm.engine;

import java.util.Locale;

/** Writes patterns. */
final class RegExpSource {
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";
    private static final String OTHER_PUNCTUATORS = ",-=<>#&!%:;@~'`\"";

    private RegExpSource() {}

    /** Returns a pattern so that it can stand between slashes. */
    static String escaped(String source) {
        if (source.isEmpty()) {
            return "(?:)";
        }
        StringBuilder escaped = new StringBuilder(source.length());
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                char next = source.charAt(++i);
                escaped.append(isLineEnd(next) ? "" : "\\").append(literal(next));
                continue;
            }
            inClass = c == '[' || inClass && c != ']';
            escaped.append(c == '/' && !inClass ? "\\/" : literal(c));
        }
        return escaped.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static String literal(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> String.valueOf(c);
        };
    }

    /** Returns a pattern that matches exactly this text wherever it is put (ECMAScript 2025, 22.2.5.2). */
    static String ofText(String text) {
        StringBuilder pattern = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> appendEscaped(pattern, c));
        return pattern.toString();
    }

    private static void appendEscaped(StringBuilder pattern, int c) {
        boolean isFirst = pattern.isEmpty() && c < 128 && Character.isLetterOrDigit(c);
        int control = "\t\n\u000B\f\r".indexOf(c);
        if (isFirst || OTHER_PUNCTUATORS.indexOf(c) >= 0 || isSpace(c) && control < 0) {
            pattern.append(
                    c < 256 ? String.format(Locale.ROOT, "\\x%02x", c) : String.format(Locale.ROOT, "\\u%04x", c));
        } else if (SYNTAX_CHARACTERS.indexOf(c) >= 0) {
            pattern.append('\\').append((char) c);
        } else if (control >= 0) {
            pattern.append('\\').append("tnvfr".charAt(control));
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            pattern.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            pattern.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || c == 0xFEFF;
    }
}
