package dev.nekton.vm.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Dates as {@code toLocaleString} and its like print them, in the one locale that there is. */
final class LocalText {
    private LocalText() {}

    /** {@code localText(time, zone, withDate, withTime)}; an undefined zone is the process's own. */
    static Object of(@Nullable Object[] arguments) {
        Instant instant = Instant.ofEpochMilli((long) JSType.toNumber(arguments[0]));
        ZonedDateTime time = instant.atZone(zone(arguments[1]));
        boolean withDate = JSType.toBoolean(arguments[2]);
        boolean withTime = JSType.toBoolean(arguments[3]);
        String date = time.getMonthValue() + "/" + time.getDayOfMonth() + "/" + time.getYear();
        return (withDate ? date : "") + (withDate && withTime ? ", " : "") + (withTime ? clock(time) : "");
    }

    private static String clock(ZonedDateTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        String half = time.getHour() < 12 ? "AM" : "PM";
        return String.format(Locale.ROOT, "%d:%02d:%02d %s", hour, time.getMinute(), time.getSecond(), half);
    }

    private static ZoneId zone(@Nullable Object name) {
        if (name == ScriptRuntime.UNDEFINED) {
            return TimeFields.ZONE.toZoneId();
        }
        String text = JSType.toString(name);
        try {
            return ZoneId.of(text.equalsIgnoreCase("utc") ? "UTC" : text);
        } catch (DateTimeException e) {
            throw Throwing.rangeError("Invalid time zone specified: " + text);
        }
    }
}
