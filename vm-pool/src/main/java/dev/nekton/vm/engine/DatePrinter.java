package dev.nekton.vm.engine;

import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;

/** Prints time values that are numbers as ECMAScript 2023 prescribes in 21.4.4.41 and 21.4.1.32. */
final class DatePrinter {
    private static final String[] DAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final StringBuilder text = new StringBuilder(32);
    private final double time;
    private final TimeFields fields;

    private DatePrinter(double time, boolean local) {
        this.time = time;
        this.fields = TimeFields.of(time, local);
    }

    /** {@code printDate(time, form)}; the forms are {@code iso}, {@code utc}, {@code date}, {@code time} and {@code all}. */
    static Object print(@Nullable Object[] arguments) {
        double time = JSType.toNumber(arguments[0]);
        String form = JSType.toString(arguments[1]);
        return switch (form) {
            case "iso" -> iso(time);
            case "utc" -> new DatePrinter(time, false).utc();
            case "date" -> new DatePrinter(time, true).date(true).text.toString();
            case "time" -> new DatePrinter(time, true).clock().zone();
            default -> new DatePrinter(time, true).date(true).add(" ").clock().zone();
        };
    }

    /** Returns what {@code toISOString} gives. */
    static String iso(double time) {
        DatePrinter printer = new DatePrinter(time, false);
        int year = (int) printer.fields.get(TimeFields.YEAR);
        if (year < 0 || year > 9999) {
            printer.add(year < 0 ? "-" : "+").padded(Math.abs(year), 6);
        } else {
            printer.padded(year, 4);
        }
        printer.add("-").padded((int) printer.fields.get(TimeFields.MONTH) + 1, 2);
        printer.add("-").field(TimeFields.DAY, 2).add("T").clock();
        return printer.add(".").field(TimeFields.MILLISECONDS, 3).add("Z").text.toString();
    }

    private String utc() {
        return date(false).add(" ").clock().add(" GMT").text.toString();
    }

    /** Adds {@code Tue Jan 02 2024}, or {@code Tue, 02 Jan 2024}. */
    private DatePrinter date(boolean monthFirst) {
        int year = (int) fields.get(TimeFields.YEAR);
        String month = MONTHS[(int) fields.get(TimeFields.MONTH)];
        long day = (long) Math.floor((time + offset(monthFirst)) / 86_400_000);
        add(DAYS[Math.floorMod(day + 4, 7)]).add(monthFirst ? " " : ", ");
        if (monthFirst) {
            add(month).add(" ").field(TimeFields.DAY, 2);
        } else {
            field(TimeFields.DAY, 2).add(" ").add(month);
        }
        return add(year < 0 ? " -" : " ").padded(Math.abs(year), 4);
    }

    private DatePrinter clock() {
        field(TimeFields.HOURS, 2).add(":").field(TimeFields.MINUTES, 2);
        return add(":").field(TimeFields.SECONDS, 2);
    }

    private String zone() {
        int offset = offset(true) / 60_000;
        add(offset < 0 ? " GMT-" : " GMT+").padded(Math.abs(offset) / 60, 2).padded(Math.abs(offset) % 60, 2);
        TimeZone zone = TimeFields.ZONE;
        boolean isSummer = zone.toZoneId().getRules().isDaylightSavings(Instant.ofEpochMilli((long) time));
        return add(" (")
                .add(zone.getDisplayName(isSummer, TimeZone.SHORT, Locale.US))
                .add(")")
                .text
                .toString();
    }

    private int offset(boolean local) {
        return local ? TimeFields.ZONE.getOffset((long) time) : 0;
    }

    private DatePrinter field(int field, int digits) {
        return padded((int) fields.get(field), digits);
    }

    private DatePrinter padded(int number, int digits) {
        for (int least = (int) Math.pow(10, digits - 1); least > 1 && number < least; least /= 10) {
            text.append('0');
        }
        text.append(number);
        return this;
    }

    private DatePrinter add(String part) {
        text.append(part);
        return this;
    }
}
