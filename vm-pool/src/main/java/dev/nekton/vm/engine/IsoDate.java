package dev.nekton.vm.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates as {@code Date.prototype.toISOString} prints them (ECMAScript 2023, 21.4.1.15). */
final class IsoDate {
    private IsoDate() {}

    static String of(Instant instant) {
        OffsetDateTime date = instant.atOffset(ZoneOffset.UTC);
        return String.format(
                "%s-%02d-%02dT%02d:%02d:%02d.%03dZ",
                year(date.getYear()),
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getHour(),
                date.getMinute(),
                date.getSecond(),
                date.getNano() / 1_000_000);
    }

    private static String year(int year) {
        return year >= 0 && year <= 9999 ? String.format("%04d", year) : String.format("%+07d", year);
    }
}
