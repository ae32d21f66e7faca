package dev.nekton.value;

/**
 * The double that a number literal stands for, as {@link Double#parseDouble} reads it, and faster where it is short: digits
 * that a double holds exactly, divided by a power of ten that it holds exactly, give the nearest double in one step.
 */
final class NumberLiteral {
    /** As many digits are below 2 to the power of 53. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    /** Numbers with more digits behind the point may be too small to be printed without an exponent. */
    private static final int PRINTED_DECIMALS = 6;

    private NumberLiteral() {}

    /** Returns the double of a literal that {@link NumberText} would print for it; NaN for any other one. */
    static double plainValue(byte[] json, int from, int to) {
        int start = json[from] == '-' ? from + 1 : from;
        if (to - start > EXACT_DIGITS) {
            return Double.NaN;
        }
        long digits = 0;
        int point = to - 1;
        for (int i = start; i < to; i++) {
            byte c = json[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if (c == '.') {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int decimals = to - 1 - point;
        if (digits == 0 && start > from || decimals > PRINTED_DECIMALS || decimals > 0 && json[to - 1] == '0') {
            return Double.NaN;
        }
        double value = digits / POWERS_OF_TEN[decimals];
        return start > from ? -value : value;
    }

    /** @throws NumberFormatException when {@code literal} is no number */
    static double value(String literal) {
        int length = literal.length();
        boolean isNegative = length > 0 && literal.charAt(0) == '-';
        int start = isNegative ? 1 : 0;
        if (length == start || length - start > EXACT_DIGITS) {
            return Double.parseDouble(literal);
        }
        long digits = 0;
        int point = length - 1;
        for (int i = start; i < length; i++) {
            char c = literal.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if (c == '.' && point == length - 1 && i > start && i < length - 1) {
                point = i;
            } else {
                return Double.parseDouble(literal);
            }
        }
        double value = digits / POWERS_OF_TEN[length - 1 - point];
        return isNegative ? -value : value;
    }
}
