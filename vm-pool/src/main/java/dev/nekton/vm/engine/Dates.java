package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;

/** What the library's {@code Date} leaves to Java. */
final class Dates {
    private Dates() {}

    /** {@code parseDate(text)}: its time value or NaN. */
    static Object parse(@Nullable Object[] arguments) {
        return DateText.parse(JSType.toString(arguments[0]));
    }

    /**
     * {@code withFields(time, local, first, ...values)}: the time value after these values are set, from the field of
     * number {@code first} on; the fields are year, month, day, hours, minutes, seconds, milliseconds.
     */
    static Object withFields(@Nullable Object[] arguments) {
        boolean local = JSType.toBoolean(arguments[1]);
        int first = JSType.toInt32(arguments[2]);
        TimeFields fields = TimeFields.of(JSType.toNumber(arguments[0]), local);
        for (int i = 3; i < arguments.length; i++) {
            fields.set(first + i - 3, JSType.toNumber(arguments[i]));
        }
        return fields.time(local);
    }

    /** {@code timeOf(local, year, month, day, hours, minutes, seconds, milliseconds)}: the time value; the last may be left out. */
    static Object timeOf(@Nullable Object[] arguments) {
        TimeFields fields = TimeFields.ofEpoch();
        for (int i = 1; i < arguments.length; i++) {
            fields.set(i - 1, JSType.toNumber(arguments[i]));
        }
        return fields.time(JSType.toBoolean(arguments[0]));
    }
}
