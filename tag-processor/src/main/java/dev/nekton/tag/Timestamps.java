package dev.nekton.tag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of messages: Unix milliseconds, or RFC 3339 as Go's {@code time.RFC3339Nano} takes it (any number of
 * fraction digits, after a point or a comma; an hour of one digit; offsets up to 24:60). The zone is mandatory.
 */
final class Timestamps {
    private static final Pattern MILLIS = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern RFC_3339 =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?"
                    + "(?:Z|([+-])([0-9]{2}):([0-9]{2}))");

    private Timestamps() {}

    /** Returns the milliseconds since 1970, rounded down; empty when {@code text} is no time. */
    static OptionalLong millis(String text) {
        return MILLIS.matcher(text).matches() ? number(text) : rfc3339(text);
    }

    private static OptionalLong number(String text) {
        try {
            long millis = Long.parseLong(text);
            return millis == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(millis);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong rfc3339(String text) {
        Matcher time = RFC_3339.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        int hour = part(time, 4);
        int minute = part(time, 5);
        int second = part(time, 6);
        int zoneHour = time.group(8) == null ? 0 : part(time, 9);
        int zoneMinute = time.group(8) == null ? 0 : part(time, 10);
        if (hour > 23 || minute > 59 || second > 59 || zoneHour > 24 || zoneMinute > 60) {
            return OptionalLong.empty();
        }
        try {
            long day = LocalDate.of(part(time, 1), part(time, 2), part(time, 3)).toEpochDay();
            int offset = (zoneHour * 60 + zoneMinute) * ("-".equals(time.group(8)) ? -1 : 1);
            long seconds = ((day * 24 + hour) * 60 + minute - offset) * 60 + second;
            return OptionalLong.of(seconds * 1000 + fractionMillis(time.group(7)));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static int part(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }

    private static int fractionMillis(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3));
    }
}
