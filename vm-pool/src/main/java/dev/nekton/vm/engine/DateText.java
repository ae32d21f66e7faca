package dev.nekton.vm.engine;

/** Reads what {@code Date.parse} reads: ECMAScript's own format, or else {@link LooseDate what engines read besides}. */
final class DateText {
    private static final int[] LONGEST = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    /** Returns the time value of a text; NaN when it is no date. */
    static double parse(String text) {
        double time = new DateText(text).standard();
        return Double.isNaN(time) ? new LooseDate(text).time() : time;
    }

    /** Returns whether there is such a day; the month is from 1 to 12. */
    static boolean isDay(double year, int month, int day) {
        boolean isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= LONGEST[month - 1]
                && (month != 2 || day < 29 || isLeapYear);
    }

    private double standard() {
        TimeFields fields = TimeFields.ofEpoch();
        if (!date(fields)) {
            return Double.NaN;
        }
        if (at == text.length()) {
            return fields.time(false);
        }
        if (!skip('T') || !time(fields)) {
            return Double.NaN;
        }
        return at == text.length() ? fields.time(true) : zoned(fields);
    }

    private boolean date(TimeFields fields) {
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int year = digits(sign == 0 ? 4 : 6);
        int month = year >= 0 && skip('-') ? digits(2) : 1;
        int day = at > 5 && month >= 0 && skip('-') ? digits(2) : 1;
        if (year < 0 || sign < 0 && year == 0 || !isDay(year, month, day)) {
            return false;
        }
        fields.set(TimeFields.YEAR, sign < 0 ? -year : year);
        fields.set(TimeFields.MONTH, month - 1).set(TimeFields.DAY, day);
        return true;
    }

    private boolean time(TimeFields fields) {
        int hours = digits(2);
        int minutes = skip(':') ? digits(2) : -1;
        int seconds = minutes >= 0 && skip(':') ? digits(2) : 0;
        int start = at;
        double millis = start > 0 && text.charAt(start - 1) != 'T' && skip('.') ? fraction() : 0;
        boolean isEndOfDay = hours == 24 && minutes == 0 && seconds == 0 && millis == 0;
        if (hours < 0 || hours > 23 && !isEndOfDay || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) {
            return false;
        }
        fields.set(TimeFields.HOURS, hours).set(TimeFields.MINUTES, minutes);
        fields.set(TimeFields.SECONDS, seconds).set(TimeFields.MILLISECONDS, millis);
        return millis >= 0;
    }

    private double zoned(TimeFields fields) {
        if (skip('Z')) {
            return at == text.length() ? fields.time(false) : Double.NaN;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int hours = digits(2);
        int minutes = skip(':') ? digits(2) : -1;
        if (sign == 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || at < text.length()) {
            return Double.NaN;
        }
        return TimeFields.limited(fields.time(false) - sign * (hours * 60 + minutes) * 60_000.0);
    }

    /** Returns the whole milliseconds of a fraction of a second; -1 when there is no digit. */
    private double fraction() {
        int start = at;
        int millis = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at < start + 3) {
                millis = millis * 10 + text.charAt(at) - '0';
            }
            at++;
        }
        return at == start ? -1 : millis * Math.pow(10, Math.max(0, 3 - (at - start)));
    }

    private int digits(int count) {
        if (at + count > text.length()) {
            return -1;
        }
        int value = 0;
        for (int end = at + count; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                return -1;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private boolean skip(char c) {
        boolean is = at < text.length() && text.charAt(at) == c;
        at += is ? 1 : 0;
        return is;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
