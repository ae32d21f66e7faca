package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptFunctionData;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Looks at the size of what the engine's own functions are called with, before they begin: nothing stops them once they
 * run. What is small passes by with one comparison; what is large has to be within {@code limits.result_size}, and the
 * run within its time.
 */
final class NativeGuards {
    private static final int SMALL_TEXT = 100_000;
    private static final int SMALL_LIST = 10_000;
    private static final int ELEMENT_BYTES = 8;

    private static final MethodHandle TEXT = check("text", Object.class);
    private static final MethodHandle LIST = check("list", Object.class);
    private static final MethodHandle LISTS = check("lists", Object.class, Object[].class);
    private static final MethodHandle TEXTS = check("texts", Object.class);
    private static final MethodHandle JOIN = check("join", Object.class, Object.class);
    private static final MethodHandle FIRST_TEXT = check("firstText", Object.class, Object.class);
    private static final MethodHandle FIRST_LIST = check("firstList", Object.class, Object.class);
    private static final MethodHandle SECOND_LIST = check("secondList", Object.class, Object.class, Object.class);
    private static final MethodHandle ROOM = check("room", Object.class, Object[].class);

    private static final Map<String, MethodHandle> OF_ARRAYS = Map.ofEntries(
            Map.entry("concat", LISTS),
            Map.entry("every", LIST),
            Map.entry("filter", LIST),
            Map.entry("forEach", LIST),
            Map.entry("indexOf", LIST),
            Map.entry("join", JOIN),
            Map.entry("lastIndexOf", LIST),
            Map.entry("map", LIST),
            Map.entry("reduce", LIST),
            Map.entry("reduceRight", LIST),
            Map.entry("reverse", LIST),
            Map.entry("shift", LIST),
            Map.entry("slice", LIST),
            Map.entry("some", LIST),
            Map.entry("sort", LIST),
            Map.entry("splice", LIST),
            Map.entry("toLocaleString", TEXTS),
            Map.entry("toString", TEXTS),
            Map.entry("unshift", LIST));

    private static final List<String> OF_STRINGS = List.of(
            "concat",
            "indexOf",
            "lastIndexOf",
            "localeCompare",
            "match",
            "replace",
            "search",
            "slice",
            "split",
            "substr",
            "substring",
            "toLocaleLowerCase",
            "toLocaleUpperCase",
            "toLowerCase",
            "toUpperCase",
            "trim",
            "trimLeft",
            "trimRight");

    private static final List<String> OF_TEXTS = List.of(
            "decodeURI",
            "decodeURIComponent",
            "encodeURI",
            "encodeURIComponent",
            "escape",
            "parseFloat",
            "parseInt",
            "unescape");

    private static final List<String> BUFFERS = List.of(
            "ArrayBuffer",
            "Float32Array",
            "Float64Array",
            "Int16Array",
            "Int32Array",
            "Int8Array",
            "Uint16Array",
            "Uint32Array",
            "Uint8Array",
            "Uint8ClampedArray");

    private static final VarHandle CONSTRUCTOR = EngineFields.ofCompiledFunction("constructor", MethodHandle.class);

    /** By what is guarded, which is the same in all VMs but for some constructors: those must not pile up here. */
    private static final Map<MethodHandle, MethodHandle> GUARDED = new ConcurrentHashMap<>();

    private static final int MOST_GUARDED = 200;

    private NativeGuards() {}

    /** Guards the engine's functions in a VM that has run nothing yet. */
    static void install(Global global) {
        ScriptObject arrays = prototypeOf(global, "Array");
        OF_ARRAYS.forEach((name, check) -> guard(arrays, name, EngineFields.INVOKER, check));
        ScriptObject strings = prototypeOf(global, "String");
        OF_STRINGS.forEach(name -> guard(strings, name, EngineFields.INVOKER, TEXT));
        OF_TEXTS.forEach(name -> guard(global, name, EngineFields.INVOKER, FIRST_TEXT));
        BUFFERS.forEach(name -> guard(global, name, CONSTRUCTOR, ROOM));
        guard((ScriptObject) global.get("JSON"), "parse", EngineFields.INVOKER, FIRST_TEXT);
        for (String name : List.of("keys", "getOwnPropertyNames", "freeze", "seal")) {
            guard((ScriptObject) global.get("Object"), name, EngineFields.INVOKER, FIRST_LIST);
        }
        ScriptObject functions = prototypeOf(global, "Function");
        guard(functions, "apply", EngineFields.INVOKER, SECOND_LIST);
        linkAsAnyOther((ScriptFunction) functions.get("apply"));
    }

    /** The engine links calls of its own {@code apply} past the function itself. */
    private static void linkAsAnyOther(ScriptFunction function) {
        ScriptFunctionData data = EngineFields.dataOf(function);
        int others = EngineFields.flagsOf(data) & ~ScriptFunctionData.IS_BUILTIN;
        EngineFields.setFlags(data, others | ScriptFunctionData.IS_STRICT);
    }

    /** Throws when it is a text that is too long. */
    static void text(@Nullable Object self) {
        if (self instanceof CharSequence text && text.length() > SMALL_TEXT) {
            require(text.length());
        }
    }

    static void firstText(@Nullable Object self, @Nullable Object first) {
        text(first);
    }

    static void list(@Nullable Object self) {
        if (self instanceof ScriptObject object) {
            double length = lengthOf(object);
            if (length > SMALL_LIST) {
                require(length * ELEMENT_BYTES);
            }
        } else {
            text(self);
        }
    }

    /** A list of lists calls itself for each of them: as often as there are ways to one, not only as many as there are. */
    static void texts(@Nullable Object self) {
        Guard.current().step();
        list(self);
    }

    static void join(@Nullable Object self, @Nullable Object separator) {
        texts(self);
        if (separator instanceof CharSequence text && self instanceof ScriptObject list) {
            Guard.current().requireSize(text.length() * lengthOf(list));
        }
    }

    static void lists(@Nullable Object self, @Nullable Object[] arguments) {
        double length = 0;
        for (Object argument : arguments) {
            length += argument instanceof ScriptObject object && object.isArray() ? lengthOf(object) : 1;
        }
        if (self instanceof ScriptObject object) {
            length += lengthOf(object);
        }
        if (length > SMALL_LIST) {
            require(length * ELEMENT_BYTES);
        }
    }

    static void firstList(@Nullable Object self, @Nullable Object first) {
        if (first instanceof ArrayBufferView || first instanceof ScriptObject object && object.isArray()) {
            list(first);
        }
    }

    static void secondList(@Nullable Object self, @Nullable Object first, @Nullable Object second) {
        list(second);
    }

    static void room(@Nullable Object self, @Nullable Object[] arguments) {
        if (arguments.length == 0) {
            return;
        }
        Object first = arguments[0];
        double length = first instanceof ScriptObject object ? lengthOf(object) : JSType.toNumber(first);
        if (length > SMALL_LIST) {
            Guard.current().requireMemory(length * ELEMENT_BYTES);
        }
    }

    private static void require(double bytes) {
        Guard guard = Guard.current();
        guard.requireSize(bytes);
        guard.check();
    }

    private static double lengthOf(ScriptObject list) {
        return list.isArray() ? list.getArray().length() : JSType.toNumber(list.get("length"));
    }

    private static void guard(ScriptObject owner, String name, VarHandle which, MethodHandle check) {
        if (!(owner.get(name) instanceof ScriptFunction function)) {
            return;
        }
        for (Object code : EngineFields.codeOf(function)) {
            MethodHandle handle = (MethodHandle) which.get(code);
            if (handle != null) {
                which.set(code, guardedOnce(handle, check));
            }
        }
    }

    private static MethodHandle guardedOnce(MethodHandle plain, MethodHandle check) {
        MethodHandle known = GUARDED.get(plain);
        if (known != null) {
            return known;
        }
        MethodHandle made = guarded(plain, check);
        if (GUARDED.size() < MOST_GUARDED) {
            GUARDED.put(plain, made);
        }
        return made;
    }

    private static MethodHandle guarded(MethodHandle plain, MethodHandle check) {
        List<Class<?>> wanted = plain.type().parameterList();
        MethodHandle fitting = check;
        int last = check.type().parameterCount() - 1;
        boolean takesRest = check.type().parameterType(last).isArray();
        if (takesRest && (wanted.size() <= last || !wanted.get(last).isArray())) {
            fitting = check.asCollector(Object[].class, wanted.size() - last);
        }
        for (int i = fitting.type().parameterCount(); i > wanted.size(); i--) {
            fitting = MethodHandles.insertArguments(fitting, i - 1, (Object) null);
        }
        List<Class<?>> common = wanted.subList(0, fitting.type().parameterCount());
        return MethodHandles.foldArguments(plain, fitting.asType(MethodType.methodType(void.class, common)));
    }

    private static ScriptObject prototypeOf(Global global, String constructor) {
        return (ScriptObject) ((ScriptFunction) global.get(constructor)).getPrototype();
    }

    private static MethodHandle check(String name, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findStatic(NativeGuards.class, name, MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
