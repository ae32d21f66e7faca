package dev.nekton.value;

/** Texts without lone surrogates. */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Returns {@code text} itself, or a copy with every lone surrogate replaced by U+FFFD. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repair(text, i);
            }
        }
        return text;
    }

    private static String repair(String text, int from) {
        StringBuilder repaired = new StringBuilder(text);
        for (int i = from; i < repaired.length(); i++) {
            if (!Character.isSurrogate(repaired.charAt(i))) {
                continue;
            }
            if (Character.charCount(repaired.codePointAt(i)) == 2) {
                i++;
            } else {
                repaired.setCharAt(i, REPLACEMENT);
            }
        }
        return repaired.toString();
    }
}
