package dev.nekton.vm.engine;

import dev.nekton.value.JsonMaker;
import dev.nekton.value.Value;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** JavaScript values that are the same in every VM, and what can be told of a value without one. */
public final class JsValues {
    private static final Symbol UNREAD = new Symbol("unread");

    private JsValues() {}

    /** Returns whether a JavaScript value counts as true. */
    public static boolean isTrue(@Nullable Object value) {
        return JSType.toBoolean(value);
    }

    /** Returns whether a JavaScript value is null or undefined. */
    public static boolean isNothing(@Nullable Object value) {
        return JSType.nullOrUndefined(value);
    }

    /** Returns what JavaScript's {@code undefined} is. */
    public static Object undefined() {
        return ScriptRuntime.UNDEFINED;
    }

    /** Returns whether a JavaScript value is an object, which may have members. */
    public static boolean isObject(@Nullable Object value) {
        return value instanceof ScriptObject;
    }

    /** Returns what stands for a value that no script will read, and is no value that a script can have. */
    public static Object unread() {
        return UNREAD;
    }

    /**
     * Returns the JavaScript value of a text, a number or a boolean; null for any other value.
     *
     * @throws NumberRangeException when the number is out of a double's range
     */
    public static @Nullable Object ofScalar(Value value) throws NumberRangeException {
        return value instanceof Value.Array || value instanceof Value.Struct ? null : ToJs.value(value);
    }

    /** Returns what makes JavaScript values of JSON, in the VM that the thread has entered, as {@link JsRealm#toJs} does. */
    public static JsonMaker<@Nullable Object> fromJson() {
        return JsonToJs.INSTANCE;
    }
}
