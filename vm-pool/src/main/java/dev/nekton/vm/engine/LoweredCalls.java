package dev.nekton.vm.engine;

import java.util.Arrays;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/** Calls with arguments in a list, lists, and texts, for lowered scripts. */
final class LoweredCalls {
    private LoweredCalls() {}

    /** {@code callWith(function, this, ...arguments)}. */
    static Object callWith(Object self, Object... given) {
        return ScriptRuntime.apply(function(given[0], ""), given[1], Arrays.copyOfRange(given, 2, given.length));
    }

    /** {@code apply(function, this, list, text)}. */
    static Object apply(Object self, Object function, Object receiver, Object list, Object text) {
        return ScriptRuntime.apply(function(function, JSType.toString(text)), receiver, elements(list));
    }

    /** {@code make(constructor, list, text)}: {@code new constructor(...list)}. */
    static Object make(Object self, Object constructor, Object list, Object text) {
        if (!(constructor instanceof ScriptFunction function) || !BuiltinShape.isConstructor(function)) {
            throw Throwing.typeError(described(constructor, JSType.toString(text)) + " is not a constructor");
        }
        return ScriptRuntime.construct(function, elements(list));
    }

    private static ScriptFunction function(Object value, String text) {
        if (value instanceof ScriptFunction function) {
            return function;
        }
        throw Throwing.typeError(described(value, text) + " is not a function");
    }

    private static String described(Object value, String text) {
        return text.isEmpty() ? Throwing.describe(value) : text;
    }

    private static Object[] elements(Object list) {
        ScriptObject object = (ScriptObject) list;
        ArrayData data = object.getArray();
        Object[] values = data.asObjectArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == ScriptRuntime.UNDEFINED && !data.has(i)) {
                values[i] = object.get(i);
            }
        }
        return values;
    }

    /** {@code rest(arguments, from)}: a new array. */
    static Object rest(Object self, Object arguments, Object from) {
        Object[] values = ((ScriptObject) arguments).getArray().asObjectArray();
        int start = Math.min(JSType.toInt32(from), values.length);
        return Global.allocate(Arrays.copyOfRange(values, start, values.length));
    }

    /** {@code slice(list, from)}: a new array. */
    static Object slice(Object self, Object list, Object from) {
        Object[] values = elements(list);
        int start = Math.min(JSType.toInt32(from), values.length);
        return Global.allocate(Arrays.copyOfRange(values, start, values.length));
    }

    /** {@code more(list, ...values)}: adds them, and returns the list. */
    static Object more(Object self, Object... given) {
        NativeArray list = (NativeArray) given[0];
        int length = (int) list.getArray().length();
        for (int i = 1; i < given.length; i++) {
            list.defineOwnProperty(length++, given[i]);
        }
        return list;
    }

    /** {@code appendAll(list, array)}: adds the elements of a plain array, and returns the list. */
    static Object appendAll(Object self, Object list, Object array) {
        NativeArray target = (NativeArray) list;
        Object[] values = elements(array);
        if (target.getArray().length() == 0) {
            return Global.allocate(values);
        }
        int length = (int) target.getArray().length();
        for (Object value : values) {
            target.defineOwnProperty(length++, value);
        }
        return target;
    }

    /** {@code hole(list)}: makes the list one longer, and returns it. */
    static Object hole(Object self, Object list) {
        NativeArray target = (NativeArray) list;
        target.set("length", (double) target.getArray().length() + 1, 0);
        return target;
    }

    /** {@code asText(value)}: what a template literal makes of a value. */
    static Object asText(Object self, Object value) {
        if (value instanceof CharSequence) {
            return value;
        }
        if (value instanceof Symbol) {
            throw Throwing.typeError("Cannot convert a Symbol value to a string");
        }
        return JSType.toString(value);
    }
}
