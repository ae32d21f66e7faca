package dev.nekton.vm.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date in one of the formats that no standard fixes and engines read all the same, as {@code Tue, 02 Jan 2024 03:04:05
 * GMT}, {@code 1/2/2024 3:04 PM}, {@code Jan 2, 2024} or {@code 2024-01-02 03:04:05.678 +0100}: numbers, names of months
 * and days, a time and a zone, and something between them. Without a zone it is local time.
 */
final class LooseDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));
    private static final int LONGEST_NUMBER = 6;

    private final String text;
    private int at;
    private boolean broken;
    private final int[] date = new int[3];
    private int dates;
    private final int[] clock = new int[4];
    private int clocks;
    private int month;
    private int halfDay = -1;
    private @Nullable Integer zoneMinutes;

    LooseDate(String text) {
        this.text = text;
    }

    /** Returns the time value; NaN when the text is no date. */
    double time() {
        while (at < text.length() && !broken) {
            char c = text.charAt(at);
            if (DateText.isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                word();
            } else if (c == '(') {
                comment();
            } else {
                sign(c);
            }
        }
        return broken ? Double.NaN : made();
    }

    private void number() {
        boolean inTime = at > 0 && text.charAt(at - 1) == ':';
        int value = digits();
        if (inTime || next() == ':') {
            clock(value);
            at += next() == ':' ? 1 : 0;
            if (clocks == 3 && next() == '.') {
                at++;
                milliseconds();
            }
        } else if (dates == 3) {
            broken = true;
        } else {
            date[dates++] = value;
            at += next() == '-' ? 1 : 0;
        }
    }

    private void clock(int value) {
        if (clocks == 3) {
            broken = true;
        } else {
            clock[clocks++] = value;
        }
    }

    private void milliseconds() {
        int scale = 100;
        broken |= !DateText.isDigit(next());
        for (; DateText.isDigit(next()); at++) {
            clock[3] += (text.charAt(at) - '0') * scale;
            scale /= 10;
        }
    }

    private void word() {
        int start = at;
        while (isLetter(next())) {
            at++;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        String begin = word.substring(0, Math.min(3, word.length()));
        if (MONTHS.contains(begin)) {
            month = MONTHS.indexOf(begin) + 1;
        } else if (clocks > 0 && (word.equals("am") || word.equals("pm"))) {
            halfDay = word.equals("am") ? 0 : 12;
        } else if (ZONES.containsKey(word)) {
            zoneMinutes = ZONES.get(word) * 60;
        } else if (!DAYS.contains(begin) && !(word.equals("t") && dates == 3)) {
            broken = dates + clocks > 0;
        }
    }

    private void comment() {
        int depth = 0;
        do {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (at < text.length() && depth > 0);
    }

    private void sign(char c) {
        at++;
        boolean isSign = (c == '+' || c == '-') && DateText.isDigit(next());
        if (isSign && (clocks > 0 || zoneMinutes != null)) {
            int start = at;
            int value = digits();
            boolean hasMinutes = at - start > 2;
            int minutes = hasMinutes ? value / 100 * 60 + value % 100 : value * 60;
            if (next() == ':') {
                at++;
                minutes += digits();
            }
            zoneMinutes = c == '-' ? -minutes : minutes;
        } else {
            broken = isSign && dates == 0 || " ,./-\t\u00a0\u202f".indexOf(c) < 0;
        }
    }

    private double made() {
        int[] ordered = ordered();
        boolean isNight = halfDay >= 0 && (clock[0] < 1 || clock[0] > 12);
        boolean isEndOfDay = clock[0] == 24 && clock[1] == 0 && clock[2] == 0 && clock[3] == 0;
        if (dates + (month > 0 ? 1 : 0) < 2
                || isNight
                || clocks == 1
                || clock[0] > 23 && !isEndOfDay
                || clock[1] > 59
                || clock[2] > 59
                || !DateText.isDay(ordered[0], ordered[1], ordered[2])) {
            return Double.NaN;
        }
        TimeFields fields = TimeFields.ofEpoch()
                .set(TimeFields.YEAR, ordered[0])
                .set(TimeFields.MONTH, ordered[1] - 1)
                .set(TimeFields.DAY, ordered[2])
                .set(TimeFields.HOURS, halfDay < 0 ? clock[0] : clock[0] % 12 + halfDay)
                .set(TimeFields.MINUTES, clock[1])
                .set(TimeFields.SECONDS, clock[2])
                .set(TimeFields.MILLISECONDS, clock[3]);
        return zoneMinutes == null
                ? fields.time(true)
                : TimeFields.limited(fields.time(false) - zoneMinutes * 60_000.0);
    }

    /** Returns year, month and day: year first where the first number can be no day, else month first, without a year 2001. */
    private int[] ordered() {
        boolean yearFirst = date[0] > 31 || date[0] == 0;
        if (month == 0) {
            return yearFirst && dates == 3
                    ? new int[] {year(date[0]), date[1], date[2]}
                    : new int[] {dates == 3 ? year(date[2]) : 2001, date[0], date[1]};
        }
        int otherYear = dates > 1 ? year(date[yearFirst ? 0 : 1]) : 2001;
        return new int[] {otherYear, month, yearFirst ? date[1] : date[0]};
    }

    private static int year(int number) {
        return number < 50 ? number + 2000 : number < 100 ? number + 1900 : number;
    }

    private int digits() {
        int start = at;
        int value = 0;
        for (; DateText.isDigit(next()); at++) {
            value = at - start < LONGEST_NUMBER ? value * 10 + text.charAt(at) - '0' : value;
        }
        broken |= at == start || at - start > LONGEST_NUMBER;
        return value;
    }

    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
