package dev.nekton.tag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Reads the times of messages: Unix milliseconds, or RFC 3339 as Go's {@code time.RFC3339Nano} takes it (any number of
 * fraction digits, after a point or a comma; an hour of one digit; offsets up to 24:60). The zone is mandatory.
 */
final class Timestamps {
    private final String text;
    private int at;
    private boolean fits = true;

    private Timestamps(String text) {
        this.text = text;
    }

    /** Returns the milliseconds since 1970, rounded down; empty when {@code text} is no time. */
    static OptionalLong millis(String text) {
        return isNumber(text) ? number(text) : new Timestamps(text).rfc3339();
    }

    private static boolean isNumber(String text) {
        int first = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (int i = first; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > first;
    }

    private static OptionalLong number(String text) {
        try {
            long millis = Long.parseLong(text);
            return millis == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(millis);
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong rfc3339() {
        int year = digits(4);
        int month = after('-');
        int dayOfMonth = after('-');
        expect('T');
        int hour = at + 1 < text.length() && text.charAt(at + 1) == ':' ? digits(1) : digits(2);
        int minute = after(':');
        int second = after(':');
        int millis = next('.') || next(',') ? fraction() : 0;
        int offset = next('Z') ? 0 : offset();
        if (!fits || at < text.length() || hour > 23 || minute > 59 || second > 59) {
            return OptionalLong.empty();
        }
        try {
            long day = LocalDate.of(year, month, dayOfMonth).toEpochDay();
            long seconds = ((day * 24 + hour) * 60 + minute - offset) * 60 + second;
            return OptionalLong.of(seconds * 1000 + millis);
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    /** Reads the zone, in minutes east of Greenwich. */
    private int offset() {
        int sign = next('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        int minutes = after(':');
        fits &= hours <= 24 && minutes <= 60;
        return sign * (hours * 60 + minutes);
    }

    /** Reads all digits of a fraction of a second, the first three as milliseconds. */
    private int fraction() {
        int first = at;
        int millis = 0;
        for (int unit = 100; at < text.length() && isDigit(text.charAt(at)); unit /= 10) {
            millis += unit * (text.charAt(at++) - '0');
        }
        fits &= at > first;
        return millis;
    }

    private int after(char separator) {
        expect(separator);
        return digits(2);
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            boolean isDigit = at < text.length() && isDigit(text.charAt(at));
            fits &= isDigit;
            value = isDigit ? 10 * value + text.charAt(at++) - '0' : value;
        }
        return value;
    }

    private void expect(char ch) {
        fits &= next(ch);
    }

    private boolean next(char ch) {
        boolean isNext = at < text.length() && text.charAt(at) == ch;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private static boolean isDigit(char ch) {
        return ch >= '0' && ch <= '9';
    }
}
