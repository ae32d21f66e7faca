package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeBoolean;
import org.openjdk.nashorn.internal.objects.NativeDataView;
import org.openjdk.nashorn.internal.objects.NativeMap;
import org.openjdk.nashorn.internal.objects.NativeSet;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What the library's files can ask about objects of the engine, as functions of {@code $nekton.natives}. */
final class Natives {
    private static final List<String> ONE_ARGUMENT = List.of(
            "classOf",
            "arrayLength",
            "arrayBuffer",
            "arrayOffset",
            "bufferLength",
            "viewLength",
            "viewBuffer",
            "viewOffset",
            "sortNumbers",
            "booleanOf",
            "mapSize",
            "setSize");

    private Natives() {}

    /**
     * Takes from buffers and their views what the engine gives each as own members, since ECMAScript has them on the
     * prototypes. To be called before the first VM is made.
     */
    static void prepare() {
        for (Class<?> type : List.of(ArrayBufferView.class, NativeArrayBuffer.class, NativeDataView.class)) {
            EngineFields.ofClass(type, "$nasgenmap$", PropertyMap.class).set(PropertyMap.newMap());
        }
    }

    /** Adds the functions to an object. */
    static void addTo(ScriptObject target) {
        for (String name : ONE_ARGUMENT) {
            target.set(name, ScriptFunction.createStrictBuiltin(name, handle(name)), 0);
        }
    }

    private static MethodHandle handle(String name) {
        try {
            MethodHandle found = MethodHandles.lookup()
                    .findStatic(Natives.class, name, MethodType.methodType(Object.class, Object.class));
            return MethodHandles.dropArguments(found, 0, Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What kind of built-in object it is, such as {@code Map} or {@code Uint8Array}, whatever its members say;
     * {@code Slots} for what the library made itself, such as promises. */
    static Object classOf(Object value) {
        if (value instanceof SlotObject) {
            return "Slots";
        }
        return value instanceof ScriptObject object ? object.getClassName() : ScriptRuntime.UNDEFINED;
    }

    /** The length of a typed array; -1 for anything else. */
    static Object arrayLength(Object value) {
        return value instanceof ArrayBufferView ? ArrayBufferView.length(value) : -1;
    }

    static Object arrayBuffer(Object value) {
        return ArrayBufferView.buffer(value);
    }

    static Object arrayOffset(Object value) {
        return ArrayBufferView.byteOffset(value);
    }

    /** The length of a buffer; -1 for anything else. */
    static Object bufferLength(Object value) {
        return value instanceof NativeArrayBuffer ? NativeArrayBuffer.byteLength(value) : -1;
    }

    /** The length of a data view; -1 for anything else. */
    static Object viewLength(Object value) {
        return value instanceof NativeDataView view ? view.byteLength : -1;
    }

    static Object viewBuffer(Object value) {
        return value instanceof NativeDataView view ? view.buffer : ScriptRuntime.UNDEFINED;
    }

    static Object viewOffset(Object value) {
        return value instanceof NativeDataView view ? view.byteOffset : -1;
    }

    /** Sorts a typed array: numbers by value, -0 before 0, NaN last. */
    static Object sortNumbers(Object value) {
        ScriptObject array = (ScriptObject) value;
        double[] numbers = new double[ArrayBufferView.length(value)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = JSType.toNumber(array.get(i));
        }
        Arrays.sort(numbers);
        for (int i = 0; i < numbers.length; i++) {
            array.set(i, numbers[i], 0);
        }
        return value;
    }

    static Object booleanOf(Object value) {
        return NativeBoolean.valueOf(value);
    }

    static Object mapSize(Object value) {
        return NativeMap.size(value);
    }

    static Object setSize(Object value) {
        return NativeSet.size(value);
    }
}
