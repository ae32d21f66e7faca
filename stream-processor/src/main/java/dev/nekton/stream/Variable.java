package dev.nekton.stream;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.JsValues;
import dev.nekton.vm.engine.NumberRangeException;
import org.jspecify.annotations.Nullable;

/**
 * What a source sent last.
 *
 * <p><em>Immutable.</em>
 *
 * @param value the value: neither null nor a number out of a double's range, nor with one inside of it
 * @param scalar the same as a JavaScript value, which is the same in every VM; null for a list or an object
 * @param storedAt when it was stored, in milliseconds since 1970
 */
record Variable(Value value, @Nullable Object scalar, long storedAt) {
    static Variable of(Value value, long storedAt) {
        try {
            return new Variable(value, JsValues.ofScalar(value), storedAt);
        } catch (NumberRangeException e) {
            throw outOfRange(e);
        }
    }

    /**
     * Returns a variable of a value from outside.
     *
     * @throws IllegalArgumentException when it is null, or has a number out of a double's range
     */
    static Variable checked(Value value, long storedAt) {
        if (value == Value.ofNull() || !TimeSeries.isFinite(value)) {
            throw new IllegalArgumentException("a variable must be a value that is not null, with numbers in a double's"
                    + " range, but was " + Json.text(value));
        }
        return of(value, storedAt);
    }

    /** Returns the JavaScript value: a new list or object each time, so that no expression sees what another did to it. */
    @Nullable
    Object toJs(JsRealm realm) {
        try {
            return scalar != null ? scalar : realm.toJs(value);
        } catch (NumberRangeException e) {
            throw outOfRange(e);
        }
    }

    private static IllegalArgumentException outOfRange(NumberRangeException e) {
        return new IllegalArgumentException("a variable holds a number out of a double's range: " + e.getMessage(), e);
    }
}
