package dev.nekton.tag;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The virtual path of a message: trimmed, and absent when it is empty or the text of nothing. */
final class VirtualPath {
    private static final Set<String> NOTHING = Set.of("", "null", "nil", "<nil>", "undefined");

    private VirtualPath() {}

    static Optional<String> of(String text) {
        String trimmed = trim(text);
        return NOTHING.contains(trimmed.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(trimmed);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Unicode's White_Space, as Go's {@code unicode.IsSpace}; Java's own methods leave out the no-break spaces. */
    private static boolean isSpace(char ch) {
        return ch >= '\t' && ch <= '\r' || ch == '\u0085' || Character.isSpaceChar(ch);
    }
}
