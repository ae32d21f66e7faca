package dev.nekton.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes of lone surrogates in JSON texts, which Go reads as U+FFFD and Jackson refuses in names. */
final class SurrogateEscapes {
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|(u[dD][89a-fA-F]\\p{XDigit}{2})|.)",
            Pattern.DOTALL);

    private SurrogateEscapes() {}

    /** Returns {@code json} with each escape of a lone surrogate replaced by that of U+FFFD. */
    static String repair(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1) == null ? escape.group() : "\\ufffd"));
    }
}
