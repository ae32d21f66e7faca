package dev.nekton.testkit.cases;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How far a value may be from the expected one.
 *
 * @param volatilePointers where values are free, but not their types
 * @param approximate whether numbers compare in 15 digits
 */
record Tolerance(Set<String> volatilePointers, boolean approximate) {
    private static final int DIGITS = 15;

    static Tolerance of(RecordedCase recorded) {
        return new Tolerance(recorded.volatilePointers(), recorded.approximate());
    }

    boolean isFree(Pointer at) {
        return !volatilePointers.isEmpty() && volatilePointers.contains(at.toString());
    }

    /** Compares the digits, not the doubles: 9007199254740993 is not 9007199254740992. */
    boolean sameNumber(String expected, String actual) {
        try {
            BigDecimal a = new BigDecimal(expected);
            BigDecimal b = new BigDecimal(actual);
            return a.compareTo(b) == 0 || approximate && agreeInDigits(a, b);
        } catch (NumberFormatException e) {
            return expected.equals(actual);
        }
    }

    /** Returns whether they are less than one unit of the last compared digit apart. */
    private static boolean agreeInDigits(BigDecimal expected, BigDecimal actual) {
        if (magnitude(expected) - magnitude(actual) > 1 || magnitude(actual) - magnitude(expected) > 1) {
            return false;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen((int) magnitude(expected) - DIGITS);
        return expected.subtract(actual).abs().compareTo(unit) < 0;
    }

    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
