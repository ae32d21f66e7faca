package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;

/** The functions of {@code Math} that came after the engine. */
final class MathFunctions {
    static final JavaFunctions ALL = new JavaFunctions(MathFunctions.class, MethodHandles.lookup());

    private static final double LN2 = Math.log(2);
    private static final double HUGE = 1L << 28;

    private MathFunctions() {}

    static double acosh(Object self, @Nullable Object x) {
        double value = JSType.toNumber(x);
        double above = value - 1;
        return value > HUGE ? Math.log(value) + LN2 : Math.log1p(above + Math.sqrt(above * above + 2 * above));
    }

    static double asinh(Object self, @Nullable Object x) {
        double value = JSType.toNumber(x);
        double size = Math.abs(value);
        double result = size > HUGE
                ? Math.log(size) + LN2
                : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, value);
    }

    static double atanh(Object self, @Nullable Object x) {
        double value = JSType.toNumber(x);
        double size = Math.abs(value);
        return Math.copySign(Math.log1p(2 * size / (1 - size)) / 2, value);
    }

    static double cbrt(Object self, @Nullable Object x) {
        return Math.cbrt(JSType.toNumber(x));
    }

    static int clz32(Object self, @Nullable Object x) {
        return Integer.numberOfLeadingZeros(JSType.toInt32(x));
    }

    static double cosh(Object self, @Nullable Object x) {
        return Math.cosh(JSType.toNumber(x));
    }

    static double expm1(Object self, @Nullable Object x) {
        return Math.expm1(JSType.toNumber(x));
    }

    static double fround(Object self, @Nullable Object x) {
        return (float) JSType.toNumber(x);
    }

    static double hypot(Object self, @Nullable Object... sizes) {
        double[] numbers = new double[sizes.length];
        double largest = 0;
        for (int i = 0; i < sizes.length; i++) {
            numbers[i] = Math.abs(JSType.toNumber(sizes[i]));
        }
        boolean isBroken = false;
        for (double number : numbers) {
            isBroken |= Double.isNaN(number);
            largest = number > largest ? number : largest;
        }
        if (largest == Double.POSITIVE_INFINITY || largest == 0) {
            return largest == 0 && isBroken ? Double.NaN : largest;
        }
        return isBroken ? Double.NaN : Math.sqrt(sumOfSquares(numbers, largest)) * largest;
    }

    /** Kahan's summation: the error of each step is made good in the next. */
    private static double sumOfSquares(double[] numbers, double unit) {
        double sum = 0;
        double lost = 0;
        for (double number : numbers) {
            double term = number / unit * (number / unit) - lost;
            double next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum;
    }

    static int imul(Object self, @Nullable Object x, @Nullable Object y) {
        return JSType.toInt32(x) * JSType.toInt32(y);
    }

    static double log10(Object self, @Nullable Object x) {
        return Math.log10(JSType.toNumber(x));
    }

    static double log1p(Object self, @Nullable Object x) {
        return Math.log1p(JSType.toNumber(x));
    }

    static double log2(Object self, @Nullable Object x) {
        double value = JSType.toNumber(x);
        int exponent = Math.getExponent(value);
        return value == Math.scalb(1.0, exponent) && value > 0 ? exponent : Math.log(value) / LN2;
    }

    static double sign(Object self, @Nullable Object x) {
        return Math.signum(JSType.toNumber(x));
    }

    static double sinh(Object self, @Nullable Object x) {
        return Math.sinh(JSType.toNumber(x));
    }

    static double tanh(Object self, @Nullable Object x) {
        return Math.tanh(JSType.toNumber(x));
    }

    static double trunc(Object self, @Nullable Object x) {
        double value = JSType.toNumber(x);
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }
}
