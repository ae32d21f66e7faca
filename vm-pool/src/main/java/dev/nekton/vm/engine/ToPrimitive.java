package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.InvokeByName;

/**
 * Lets the engine's own conversions ask {@code Symbol.toPrimitive} first, wherever they happen.
 *
 * <p>The engine looks up {@code toString} or {@code valueOf}, whichever the conversion prefers, so the first of the two
 * that it looks up tells the hint. It does not tell {@code number} from {@code default}: that is for those who lower
 * operators.
 */
final class ToPrimitive {
    private static final MethodHandle GET =
            method("get", Object.class, MethodHandle.class, String.class, ScriptObject.class);
    private static final MethodHandle CALL =
            method("call", Object.class, ScriptFunction.class, String.class, Object.class);

    private static final Field GETTER;

    static {
        try {
            GETTER = InvokeByName.class.getDeclaredField("getter");
            GETTER.setAccessible(true);
        } catch (NoSuchFieldException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private ToPrimitive() {}

    /** Changes the conversions of a VM. */
    static void install(Global global) {
        install(global, "TO_STRING", "toString", "string");
        install(global, "VALUE_OF", "valueOf", "number");
    }

    private static void install(Global global, String field, String method, String hint) {
        InvokeByName call = new InvokeByName(method, ScriptObject.class);
        try {
            GETTER.set(call, MethodHandles.insertArguments(GET, 0, call.getGetter(), hint));
            EngineFields.of(Global.class, field, InvokeByName.class).set(global, call);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object get(MethodHandle ordinary, String hint, ScriptObject self) throws Throwable {
        FindProperty found = self.findProperty(WellKnownSymbols.TO_PRIMITIVE, true);
        Object exotic = found == null ? null : found.getObjectValue();
        if (JSType.nullOrUndefined(exotic)) {
            return (Object) ordinary.invokeExact(self);
        }
        if (exotic instanceof ScriptFunction function) {
            return ScriptFunction.createStrictBuiltin("", MethodHandles.insertArguments(CALL, 0, function, hint));
        }
        throw Throwing.typeError("Symbol.toPrimitive is not a function");
    }

    static @Nullable Object call(ScriptFunction exotic, String hint, Object self) {
        Object value = ScriptRuntime.apply(exotic, self, hint);
        if (JSType.isPrimitive(value)) {
            return value;
        }
        throw Throwing.typeError("Cannot convert object to primitive value");
    }

    private static MethodHandle method(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup()
                    .findStatic(ToPrimitive.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
