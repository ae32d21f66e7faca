package dev.nekton.vm.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/** Members of classes and object literals, and members of {@code super}, for lowered scripts. */
final class LoweredMembers {
    private static final int GETTER = 1;
    private static final int SETTER = 2;
    private static final int ENUMERABLE = 4;
    private static final int GENERATOR = 16;

    /** Indices come first, in their order; the sort keeps the order of the others. */
    private static final Comparator<String> BY_INDEX = Comparator.comparingLong(LoweredMembers::rank);

    private LoweredMembers() {}

    private static long rank(String key) {
        int index = ArrayIndex.getArrayIndex(key);
        return ArrayIndex.isValidArrayIndex(index) ? ArrayIndex.toLongIndex(index) : Long.MAX_VALUE;
    }

    /** {@code key(value)}: the value as a property key; a number stays one, since it converts the same way again. */
    static Object key(Object self, Object value) {
        return value instanceof Number ? value : JSType.toPropertyKey(value);
    }

    /** {@code field(object, key, value)}: an own property of the usual kind, whatever is inherited. */
    static Object field(Object self, Object object, Object key, Object value) {
        ScriptObject target = (ScriptObject) object;
        Object name = JSType.toPropertyKey(key);
        boolean fits = target.getMap().findProperty(name) == null && target.isExtensible();
        int index = ArrayIndex.getArrayIndex(name);
        boolean isIndex = ArrayIndex.isValidArrayIndex(index);
        if (fits && !isIndex) {
            target.addOwnProperty(name, 0, value);
        } else if (fits && index >= 0) {
            target.defineOwnProperty(index, value);
        } else {
            define(target, name, "value", value, true);
        }
        return value;
    }

    private static void define(ScriptObject target, Object key, String part, Object value, boolean enumerable) {
        ScriptObject descriptor = Global.newEmptyInstance();
        descriptor.setProto(null);
        descriptor.set(part, value, 0);
        if (part.equals("value")) {
            descriptor.set("writable", true, 0);
        }
        descriptor.set("enumerable", enumerable, 0);
        descriptor.set("configurable", true, 0);
        target.defineOwnProperty(key, descriptor, true);
    }

    /** {@code member(object, key, function, kind)}: defines a method or accessor; {@code kind} as the front end says it. */
    static Object member(Object self, Object object, Object key, Object function, Object kind) {
        int bits = JSType.toInt32(kind);
        Object name = JSType.toPropertyKey(key);
        ScriptFunction method = (ScriptFunction) function;
        shape(method, nameOf(name), bits);
        String part = (bits & GETTER) != 0 ? "get" : (bits & SETTER) != 0 ? "set" : "value";
        define((ScriptObject) object, name, part, method, (bits & ENUMERABLE) != 0);
        return object;
    }

    /** {@code privateMethod(name, function, kind)}: the function with that name, as a method or accessor. */
    static Object privateMethod(Object self, Object name, Object function, Object kind) {
        shape((ScriptFunction) function, JSType.toString(name), JSType.toInt32(kind));
        return function;
    }

    private static void shape(ScriptFunction function, String name, int kind) {
        String full = (kind & GETTER) != 0 ? "get " + name : (kind & SETTER) != 0 ? "set " + name : name;
        if ((kind & GENERATOR) != 0) {
            name(function, full);
        } else {
            BuiltinShape.method(function, full, BuiltinShape.lengthOf(function));
        }
    }

    private static String nameOf(Object key) {
        if (!(key instanceof Symbol symbol)) {
            return key.toString();
        }
        String text = symbol.getName();
        return text.isEmpty() ? "" : "[" + text + "]";
    }

    /** {@code asMember(function, name)}: the function as a method; its own name when none is given. */
    static Object asMember(Object self, Object function, Object name) {
        ScriptFunction method = (ScriptFunction) function;
        if (name == ScriptRuntime.UNDEFINED) {
            BuiltinShape.method(method);
        } else {
            BuiltinShape.method(method, JSType.toString(name), BuiltinShape.lengthOf(method));
        }
        return method;
    }

    private static void name(ScriptFunction function, String name) {
        Property present = function.getMap().findProperty("name");
        if (present != null) {
            function.setMap(function.getMap().deleteProperty(present));
        }
        function.addOwnProperty("name", Property.NOT_ENUMERABLE | Property.NOT_WRITABLE, name);
    }

    /** {@code arity(function, length)}. */
    static Object arity(Object self, Object function, Object length) {
        BuiltinShape.setLength((ScriptFunction) function, JSType.toInt32(length));
        return function;
    }

    /** {@code inherit(object, prototype)}: what {@code __proto__: prototype} does. */
    static Object inherit(Object self, Object object, Object prototype) {
        if (prototype == null || prototype instanceof ScriptObject) {
            ((ScriptObject) object).setPrototypeOf(prototype);
        }
        return object;
    }

    /** {@code spreadInto(object, source)}: the own enumerable members of the source. */
    static Object spreadInto(Object self, Object object, Object source) {
        if (!JSType.nullOrUndefined(source)) {
            copy((ScriptObject) JSType.toScriptObject(source), (ScriptObject) object, Set.of());
        }
        return object;
    }

    /** {@code restOf(value, keys)}: a new object with the own enumerable members that have none of these keys. */
    static Object restOf(Object self, Object value, Object keys) {
        Set<Object> without = new HashSet<>();
        for (Object key : ((ScriptObject) keys).getArray().asObjectArray()) {
            without.add(JSType.toPropertyKey(key));
        }
        ScriptObject rest = Global.newEmptyInstance();
        copy((ScriptObject) JSType.toScriptObject(value), rest, without);
        return rest;
    }

    private static void copy(ScriptObject from, ScriptObject to, Set<Object> without) {
        String[] keys = from.getOwnKeys(false);
        if (from.getMap().containsArrayKeys()) {
            Arrays.sort(keys, BY_INDEX);
        }
        copy(from, to, keys, without);
        copy(from, to, from.getOwnSymbols(false), without);
    }

    private static void copy(ScriptObject from, ScriptObject to, Object[] keys, Set<Object> without) {
        for (Object key : keys) {
            if (!without.contains(key)) {
                field(from, to, key, from.get(key));
            }
        }
    }

    /** {@code superRead(home, key, this)}. */
    static @Nullable Object superRead(Object self, Object home, Object key, Object receiver) {
        ScriptObject above = above(home, key);
        Object name = JSType.toPropertyKey(key);
        FindProperty found = above.findProperty(name, true);
        if (found == null) {
            return above.get(name);
        }
        if (found.getProperty().isAccessorProperty()) {
            ScriptFunction getter = found.getProperty().getGetterFunction(found.getOwner());
            return getter == null ? ScriptRuntime.UNDEFINED : ScriptRuntime.apply(getter, receiver);
        }
        return found.getObjectValue();
    }

    /** {@code superWrite(home, key, this, value)}. */
    static Object superWrite(Object self, Object home, Object key, Object receiver, Object value) {
        ScriptObject above = above(home, key);
        Object name = JSType.toPropertyKey(key);
        FindProperty found = above.findProperty(name, true);
        if (found != null && found.getProperty().isAccessorProperty()) {
            ScriptFunction setter = found.getProperty().getSetterFunction(found.getOwner());
            if (setter == null) {
                throw Throwing.typeError("Cannot set property " + nameOf(name) + " which has only a getter");
            }
            ScriptRuntime.apply(setter, receiver, value);
            return value;
        }
        if (found != null && !found.getProperty().isWritable() || !(receiver instanceof ScriptObject target)) {
            throw Throwing.typeError("Cannot assign to read only property '" + nameOf(name) + "'");
        }
        writeOwn(target, name, value);
        return value;
    }

    private static void writeOwn(ScriptObject target, Object name, Object value) {
        Property own = target.getMap().findProperty(name);
        boolean fits = own == null || !own.isAccessorProperty() && own.isWritable();
        if (!fits || own == null && !target.isExtensible()) {
            throw Throwing.typeError("Cannot assign to read only property '" + nameOf(name) + "'");
        }
        if (own == null) {
            field(target, target, name, value);
        } else {
            own.setValue(target, target, value, true);
        }
    }

    private static ScriptObject above(Object home, Object key) {
        ScriptObject above = ((ScriptObject) home).getProto();
        if (above == null) {
            throw Throwing.typeError("Cannot read property \"" + Throwing.describe(key) + "\" of super, which is null");
        }
        return above;
    }

    /** {@code noDelete()}. */
    @SuppressWarnings("DoNotCallSuggester") // lowered scripts call it
    static Object noDelete(Object self) {
        throw Throwing.referenceError("Unsupported reference to 'super'");
    }
}
