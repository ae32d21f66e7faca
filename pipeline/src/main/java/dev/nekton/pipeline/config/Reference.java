package dev.nekton.pipeline.config;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A {@code ${NAME}}, {@code ${NAME:default}} or {@code ${NAME|function}} in a text, or an escaped {@code ${{NAME}}}.
 *
 * @param start where it begins
 * @param end where it ends
 * @param escaped what an escaped one stands for, without the dollar sign
 * @param name the variable; empty when escaped
 * @param fallback the default, perhaps an empty one
 * @param function what is to decode the value
 */
record Reference(
        int start,
        int end,
        Optional<String> escaped,
        String name,
        Optional<String> fallback,
        Optional<String> function) {
    private static final String NAME = "[0-9A-Za-z_.]+";
    private static final String ESCAPED =
            "\\$\\{(?<escaped>\\{" + NAME + "(?::(?:\\$\\{[^}]+}|[^}])*)?(?:\\|[^}]*)?})}";
    private static final String PLAIN =
            "\\$\\{(?<name>" + NAME + ")(?<fallback>:(?:\\$\\{[^}]+}|[^}|])*)?" + "(?<function>\\|[^}]*)?}";

    /** Finds references. */
    static final Pattern PATTERN = Pattern.compile(ESCAPED + "|" + PLAIN);

    /** Returns what {@link #PATTERN} found. */
    static Reference of(MatchResult found) {
        return new Reference(
                found.start(),
                found.end(),
                Optional.ofNullable(found.group(1)),
                Optional.ofNullable(found.group(2)).orElse(""),
                Optional.ofNullable(found.group(3)).map(text -> text.substring(1)),
                Optional.ofNullable(found.group(4)).map(text -> text.substring(1)));
    }
}
