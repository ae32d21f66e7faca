package dev.nekton.vm.engine;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Texts of numbers in the notations that came after the engine: {@code 0b101}, {@code 0o17}. */
final class NumberLiteral {
    private static final Pattern RADIX = Pattern.compile("0(?:[bB](?<binary>[01]+)|[oO](?<octal>[0-7]+))");

    private NumberLiteral() {}

    /** Returns the number that such a text stands for, and any other value as it is, but objects as primitive values. */
    static @Nullable Object valueOf(@Nullable Object value) {
        Object primitive = value instanceof ScriptObject ? JSType.toPrimitive(value, Number.class) : value;
        return primitive instanceof String || primitive instanceof ConsString
                ? number(primitive.toString())
                : primitive;
    }

    private static Object number(String text) {
        if (text.indexOf('0') < 0) {
            return text;
        }
        Matcher literal = RADIX.matcher(text.strip());
        if (!literal.matches()) {
            return text;
        }
        String binary = literal.group("binary");
        return binary == null
                ? new BigInteger(literal.group("octal"), 8).doubleValue()
                : new BigInteger(binary, 2).doubleValue();
    }
}
