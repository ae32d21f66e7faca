package dev.nekton.vm.engine;

import java.util.TimeZone;

/**
 * Time values, the milliseconds since 1970 in UTC that a {@code Date} holds, and their fields (ECMAScript 2023, 21.4.1).
 * Local time is that of the process.
 */
final class TimeFields {
    /** The zone of local time: the process's own when it was first asked for. */
    static final TimeZone ZONE = TimeZone.getDefault();

    static final int YEAR = 0;
    static final int MONTH = 1;
    static final int DAY = 2;
    static final int HOURS = 3;
    static final int MINUTES = 4;
    static final int SECONDS = 5;
    static final int MILLISECONDS = 6;

    private static final double DAY_LENGTH = 86_400_000;
    private static final double MOST = 8.64e15;
    private static final double MOST_YEARS = 400_000;
    private final double[] values = {1970, 0, 1, 0, 0, 0, 0};

    private TimeFields() {}

    /** Returns the fields of a time value that is a number. */
    static TimeFields of(double time, boolean local) {
        double shifted = local ? time + ZONE.getOffset((long) time) : time;
        TimeFields fields = new TimeFields();
        double day = Math.floor(shifted / DAY_LENGTH);
        fields.setDay((long) day);
        long rest = (long) (shifted - day * DAY_LENGTH);
        fields.values[HOURS] = rest / 3_600_000;
        fields.values[MINUTES] = rest / 60_000 % 60;
        fields.values[SECONDS] = rest / 1000 % 60;
        fields.values[MILLISECONDS] = rest % 1000;
        return fields;
    }

    /** Returns the fields of midnight of the first of January 1970, to be changed. */
    static TimeFields ofEpoch() {
        return new TimeFields();
    }

    double get(int field) {
        return values[field];
    }

    TimeFields set(int field, double value) {
        values[field] = value;
        return this;
    }

    /** Returns the time value of the fields, which need not be in their usual ranges; NaN when there is none. */
    double time(boolean local) {
        double time = unlimited();
        return limited(local && Math.abs(time) <= MOST + DAY_LENGTH ? utc(time) : time);
    }

    /** Returns a time value as it may be kept: a whole number in range, or NaN. */
    static double limited(double time) {
        return Math.abs(time) <= MOST ? whole(time) + 0 : Double.NaN;
    }

    /** Returns the number of days from 1970 to a date of the proleptic Gregorian calendar; the month is from 0 to 11. */
    static double daysTo(double year, int month) {
        double marchYear = month < 2 ? year - 1 : year;
        double era = Math.floor(marchYear / 400);
        double ofEra = marchYear - era * 400;
        double ofYear = (153 * ((month + 10) % 12) + 2) / 5;
        return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
    }

    /** A time that a change of the clock skips is read with the offset from before; the first of two that have one name counts. */
    private static double utc(double local) {
        int before = ZONE.getOffset((long) (local - DAY_LENGTH));
        int after = ZONE.getOffset((long) (local + DAY_LENGTH));
        boolean isAfter = ZONE.getOffset((long) local - before) != before && ZONE.getOffset((long) local - after) == after;
        return local - (isAfter ? after : before);
    }

    private double unlimited() {
        double year = whole(values[YEAR]);
        double month = whole(values[MONTH]);
        double atYear = year + Math.floor(month / 12);
        if (!(Math.abs(atYear) <= MOST_YEARS)) {
            return Double.NaN;
        }
        double day = daysTo(atYear, (int) (month - Math.floor(month / 12) * 12)) + whole(values[DAY]) - 1;
        double ofDay = whole(values[HOURS]) * 3_600_000
                + whole(values[MINUTES]) * 60_000
                + whole(values[SECONDS]) * 1000
                + whole(values[MILLISECONDS]);
        return day * DAY_LENGTH + ofDay;
    }

    private void setDay(long day) {
        long fromEra = day + 719_468;
        long era = Math.floorDiv(fromEra, 146_097L);
        long ofEra = Math.floorMod(fromEra, 146_097L);
        long year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        long marchMonth = (5 * ofYear + 2) / 153;
        values[MONTH] = (marchMonth + 2) % 12;
        values[DAY] = ofYear - (153 * marchMonth + 2) / 5 + 1;
        values[YEAR] = year + era * 400 + (values[MONTH] < 2 ? 1 : 0);
    }

    private static double whole(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
}
