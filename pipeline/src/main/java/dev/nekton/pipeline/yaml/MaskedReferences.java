package dev.nekton.pipeline.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what YAML would take for syntax in {@code ${NAME:default}}, so that {@code [${A}, ${B}]} can be written without
 * quotes. Each hidden character becomes one of private use; offsets stay.
 */
final class MaskedReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{\\{?[0-9A-Za-z_.]+(?::(?:\\$\\{[^}\n\r]*}|[^}\n\r])*)?(?:\\|[0-9A-Za-z_]+)?}}?");
    private static final String SYNTAX = "{}[],:#";
    private static final char FIRST_MASK = '\uE000';

    private MaskedReferences() {}

    /** Returns the text with its references masked; the same text when it uses the masks itself. */
    static String mask(String text) {
        if (text.chars().anyMatch(MaskedReferences::isMask)) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            for (int i = references.start(); i < end(references); i++) {
                int at = SYNTAX.indexOf(text.charAt(i));
                if (at >= 0) {
                    masked.setCharAt(i, (char) (FIRST_MASK + at));
                }
            }
        }
        return masked.toString();
    }

    static String unmask(String masked) {
        StringBuilder text = new StringBuilder(masked);
        for (int i = 0; i < masked.length(); i++) {
            if (isMask(masked.charAt(i))) {
                text.setCharAt(i, SYNTAX.charAt(masked.charAt(i) - FIRST_MASK));
            }
        }
        return text.toString();
    }

    /** A second brace at the end belongs to the reference only when there are two at its start. */
    private static int end(Matcher reference) {
        boolean escaped = reference.group().startsWith("${{");
        return !escaped && reference.group().endsWith("}}") ? reference.end() - 1 : reference.end();
    }

    private static boolean isMask(int c) {
        return c >= FIRST_MASK && c < FIRST_MASK + SYNTAX.length();
    }
}
