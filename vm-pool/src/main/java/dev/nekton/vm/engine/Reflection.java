package dev.nekton.vm.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.PrototypeObject;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/** What the library's files need to know and do of objects where the engine's JavaScript has no word for it. */
final class Reflection {
    private static final Set<String> PLAIN_PROTOTYPES = Set.of("Date", "Error", "RegExp");

    private Reflection() {}

    /** {@code ownKeys(object)}: texts and then symbols, enumerable or not. */
    static Object ownKeys(@Nullable Object[] arguments) {
        ScriptObject object = object(arguments, 0);
        List<Object> keys = new ArrayList<>(Arrays.asList((Object[]) object.getOwnKeys(true)));
        keys.addAll(Arrays.asList((Object[]) object.getOwnSymbols(true)));
        return Global.allocate(keys.toArray());
    }

    /** {@code defineProperty(object, key, descriptor)}: whether it could be defined. */
    static Object defineProperty(@Nullable Object[] arguments) {
        return object(arguments, 0).defineOwnProperty(JSType.toPropertyKey(arguments[1]), arguments[2], false);
    }

    /** {@code deleteProperty(object, key)}: whether it is gone. */
    static Object deleteProperty(@Nullable Object[] arguments) {
        return object(arguments, 0).delete(JSType.toPropertyKey(arguments[1]), false);
    }

    /** {@code setPrototypeOf(object, prototype)}: whether it could be set. */
    static Object setPrototypeOf(@Nullable Object[] arguments) {
        ScriptObject object = object(arguments, 0);
        if (object.getProto() == arguments[1]) {
            return true;
        }
        try {
            object.setPrototypeOf(arguments[1]);
            return true;
        } catch (ECMAException refused) {
            return false;
        }
    }

    /** {@code isConstructor(value)}. */
    static Object isConstructor(@Nullable Object[] arguments) {
        return arguments[0] instanceof ScriptFunction function && BuiltinShape.isConstructor(function);
    }

    /** {@code construct(constructor, list)}: {@code new constructor(...list)}. */
    static @Nullable Object construct(@Nullable Object[] arguments) {
        ScriptObject list = object(arguments, 1);
        Object[] values = new Object[Math.toIntExact(JSType.toUint32(list.getLength()))];
        Arrays.setAll(values, list::get);
        return ScriptRuntime.construct((ScriptFunction) object(arguments, 0), values);
    }

    /** {@code classOf(object)}: what kind of object it is; that of a prototype is no kind of its own. */
    static Object classOf(@Nullable Object[] arguments) {
        ScriptObject object = object(arguments, 0);
        String name = object.getClassName();
        return object instanceof PrototypeObject && PLAIN_PROTOTYPES.contains(name) ? "Object" : name;
    }

    /** {@code put(object, key, value)}: defines an ordinary property, whatever the prototypes have. */
    static @Nullable Object put(@Nullable Object[] arguments) {
        ScriptObject object = object(arguments, 0);
        Object key = JSType.toPropertyKey(arguments[1]);
        if (object.isExtensible() && !object.hasOwnProperty(key) && !ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(key))) {
            object.addOwnProperty(key, 0, arguments[2]);
        } else {
            object.defineOwnProperty(key, Global.instance().newDataDescriptor(arguments[2], true, true, true), true);
        }
        return arguments[2];
    }

    /** {@code isNative(function)}: whether it is written in Java, or bound. */
    static Object isNative(@Nullable Object[] arguments) {
        return BuiltinShape.isNative((ScriptFunction) object(arguments, 0));
    }

    private static ScriptObject object(@Nullable Object[] arguments, int index) {
        return (ScriptObject) arguments[index];
    }
}
