package dev.nekton.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole numbers as YAML 1.2 writes them, durations as Go writes them, and sizes. */
final class Quantities {
    private static final Pattern DURATION_PART = Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|ms|s|m|h)");
    private static final Pattern DURATION = Pattern.compile("(?:" + DURATION_PART.pattern() + ")+|0");
    private static final Pattern SIZE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?((?:[KMGT]i?)?B)?");
    private static final Map<String, Long> NANOS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "µs",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            1_000_000_000L,
            "m",
            60_000_000_000L,
            "h",
            3_600_000_000_000L);
    private static final String SIZE_UNITS = "KMGT";

    private Quantities() {}

    /** Returns the number, decimal, {@code 0x...} or {@code 0o...}; empty when it is none or has more than 64 bits. */
    static OptionalLong integer(String text) {
        try {
            if (text.startsWith("0x")) {
                return OptionalLong.of(Long.parseLong(text, 2, text.length(), 16));
            }
            return OptionalLong.of(
                    text.startsWith("0o") ? Long.parseLong(text, 2, text.length(), 8) : Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Returns the nanoseconds, empty when {@code text} is no duration or more than 292 years. */
    static OptionalLong nanos(String text) {
        if (!DURATION.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher parts = DURATION_PART.matcher(text);
        while (parts.find()) {
            sum = sum.add(new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(NANOS.getOrDefault(parts.group(2), 0L))));
        }
        return exact(sum);
    }

    /** Returns the duration of a text that {@link #nanos} accepts. */
    static Duration duration(String text) {
        return Duration.ofNanos(nanos(text).orElseThrow(() -> new IllegalArgumentException("no duration: " + text)));
    }

    /** Returns the bytes, empty when {@code text} is no size; KB counts 1000, KiB 1024. */
    static OptionalLong bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        String unit = size.group(2) == null ? "B" : size.group(2);
        int power = SIZE_UNITS.indexOf(unit.charAt(0)) + 1;
        BigDecimal base = BigDecimal.valueOf(unit.contains("i") ? 1024 : 1000);
        return exact(new BigDecimal(size.group(1)).multiply(base.pow(power)));
    }

    private static OptionalLong exact(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(value.longValue());
    }
}
