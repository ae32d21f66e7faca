package dev.nekton.value;

/**
 * Prints whole numbers, and those with few digits behind the point, digit by digit: what machines send mostly is such a
 * number, and the general way takes several times as long.
 */
final class DecimalText {
    private static final int MOST_DECIMALS = 6;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Two decimal numbers with at most 15 digits never mean the same double. */
    private static final double DIGITS_END = 1e15;

    private static final double MAX_EXACT_INTEGER = 1L << 53;

    private DecimalText() {}

    /**
     * Returns with how many digits behind the point a number is printed, 0 for a whole one; -1 when it is not to be
     * printed here.
     */
    static int decimals(double value) {
        double size = Math.abs(value);
        if ((long) value == value) {
            return size <= MAX_EXACT_INTEGER ? 0 : -1;
        }
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            double digits = Math.rint(size * POWERS_OF_TEN[decimals]);
            if (digits / POWERS_OF_TEN[decimals] == size) {
                return digits < DIGITS_END ? decimals : -1;
            }
        }
        return -1;
    }

    /** Prints a number with as many digits behind the point as {@link #decimals} told; returns where its text ends. */
    static int write(double value, int decimals, byte[] out, int at) {
        if (decimals == 0) {
            return write((long) value, out, at);
        }
        long power = POWERS_OF_TEN[decimals];
        long digits = (long) Math.rint(Math.abs(value) * power);
        int start = at;
        if (value < 0) {
            out[start++] = '-';
        }
        int point = write(digits / power, out, start);
        out[point] = '.';
        int end = point + 1 + decimals;
        writeDigits(digits % power, out, point + 1, end);
        return end;
    }

    /** Prints a number and returns where its text ends. */
    static int write(long number, byte[] out, int at) {
        int start = at;
        long negative = number;
        if (number < 0) {
            out[start++] = '-';
        } else {
            negative = -number;
        }
        int end = start + digitsOf(negative);
        int place = end;
        do {
            long rest = negative / 10;
            out[--place] = (byte) ('0' + rest * 10 - negative);
            negative = rest;
        } while (negative != 0);
        return end;
    }

    private static void writeDigits(long digits, byte[] out, int start, int end) {
        long left = digits;
        for (int place = end - 1; place >= start; place--) {
            long rest = left / 10;
            out[place] = (byte) ('0' + left - rest * 10);
            left = rest;
        }
    }

    private static int digitsOf(long negative) {
        int digits = 1;
        long end = -10;
        while (negative <= end && digits < 19) {
            end = digits == 18 ? Long.MIN_VALUE : end * 10;
            digits++;
        }
        return digits;
    }
}
