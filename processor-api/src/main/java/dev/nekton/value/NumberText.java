package dev.nekton.value;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * The text of a double as ECMAScript's {@code Number::toString} defines it: the shortest digits that read back as the
 * same double, plain from 1e-6 up to 1e21, else with an exponent.
 *
 * <p>{@code Double.toString} of Java 17 does not always give the shortest digits (JDK-4511638), so they come from
 * Jackson's implementation of the Schubfach algorithm.
 */
public final class NumberText {
    /** How many characters a finite number has at most, such as {@code -0.0000012345678901234567}. */
    static final int LONGEST = 25;

    /** Below, doubles are so far apart that one digit may tell them from another that Java prints with two. */
    private static final double SMALL = 1e-321;

    private NumberText() {}

    /** Returns the text of {@code value}; {@code 0} for negative zero, {@code NaN} and {@code Infinity} by these names. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(value, text, 0), StandardCharsets.ISO_8859_1);
    }

    /** Writes the text of a finite number, of {@value #LONGEST} characters at most, and returns where it ends. */
    @SuppressWarnings("deprecation") // getBytes drops the upper halves of characters, and those of ASCII are empty
    static int write(double value, byte[] out, int at) {
        int decimals = DecimalText.decimals(value);
        if (decimals >= 0) {
            return DecimalText.write(value, decimals, out, at);
        }
        String text = value < 0 ? "-" + ofPositive(-value) : ofPositive(value);
        text.getBytes(0, text.length(), out, at);
        return at + text.length();
    }

    private static String ofPositive(double value) {
        String single = value < SMALL ? withOneDigit(value) : "";
        return single.isEmpty() ? ofJava(value) : single;
    }

    /** Java writes fractions without an exponent as ECMAScript does. */
    private static String ofJava(double value) {
        String java = NumberOutput.toString(value, true);
        int e = java.indexOf('E');
        if (e < 0) {
            return java;
        }
        String mantissa = java.substring(0, e);
        int exponent = Integer.parseInt(java.substring(e + 1));
        int point = mantissa.indexOf('.');
        String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int leading = leadingZeros(digits);
        int pointAt = point + exponent - leading;
        return layOut(stripTrailingZeros(digits.substring(leading)), pointAt);
    }

    /**
     * Java prints at least two digits, one too many for some of the smallest subnormals: 4.9E-324 is 5e-324. Returns
     * the text with one digit, empty where one does not tell the double from its neighbours.
     */
    private static String withOneDigit(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return rounded.doubleValue() == value ? layOut(rounded.unscaledValue().toString(), 1 - rounded.scale()) : "";
    }

    /** Lays out {@code 0.DIGITS x 10^pointAt}, steps 6 to 10 of Number::toString (ECMAScript 2023, 6.1.6.1.20). */
    private static String layOut(String digits, int pointAt) {
        int count = digits.length();
        if (count <= pointAt && pointAt <= 21) {
            return digits + "0".repeat(pointAt - count);
        }
        if (0 < pointAt && pointAt <= 21) {
            return digits.substring(0, pointAt) + "." + digits.substring(pointAt);
        }
        if (-6 < pointAt && pointAt <= 0) {
            return "0." + "0".repeat(-pointAt) + digits;
        }
        int exponent = pointAt - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static String stripTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
