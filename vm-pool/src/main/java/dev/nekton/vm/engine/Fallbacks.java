package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Specialization;

/**
 * Leaves ordinary arrays to the engine's own array methods and everything else to functions of the library: array-likes,
 * arrays of a subclass, frozen arrays, arrays with accessors. The methods stay the engine's, and as fast.
 */
final class Fallbacks {
    private static final MethodType APPLY_TYPE =
            MethodType.methodType(Object.class, ScriptFunction.class, Object.class, Object[].class);
    private static final MethodHandle APPLY = own(ScriptRuntime.class, "apply", APPLY_TYPE);
    private static final MethodHandle IS_ORDINARY =
            own(Fallbacks.class, "isOrdinary", MethodType.methodType(boolean.class, Object.class));
    private static final MethodHandle ARE_ORDINARY =
            own(Fallbacks.class, "areOrdinary", MethodType.methodType(boolean.class, Object.class, Object[].class));

    private static final VarHandle SPECIALIZATION =
            EngineFields.ofCompiledFunction("specialization", Specialization.class);

    private Fallbacks() {}

    /** {@code fallback(method, function)}: for anything but an ordinary array as {@code this}. */
    static Object ofReceiver(@Nullable Object[] arguments) {
        return install((ScriptFunction) arguments[0], (ScriptFunction) arguments[1], false);
    }

    /** {@code fallbackOfAll(method, function)}: for anything but ordinary arrays and primitive values as this and arguments. */
    static Object ofAll(@Nullable Object[] arguments) {
        return install((ScriptFunction) arguments[0], (ScriptFunction) arguments[1], true);
    }

    private static Object install(ScriptFunction method, ScriptFunction fallback, boolean looksAtArguments) {
        List<?> code = EngineFields.codeOf(method);
        if (looksAtArguments) {
            code.removeIf(Fallbacks::hasLinkLogic);
        }
        for (Object compiled : code) {
            if (!hasLinkLogic(compiled)) {
                MethodHandle ordinary = (MethodHandle) EngineFields.INVOKER.get(compiled);
                EngineFields.INVOKER.set(compiled, guarded(ordinary, fallback, looksAtArguments));
            }
        }
        return method;
    }

    /** Such code is chosen for arrays that it was made for only, and no other one. */
    private static boolean hasLinkLogic(Object compiled) {
        Specialization specialization = (Specialization) SPECIALIZATION.get(compiled);
        return specialization != null && specialization.getLinkLogicClass() != null;
    }

    private static MethodHandle guarded(MethodHandle ordinary, ScriptFunction fallback, boolean looksAtArguments) {
        Class<?> result = ordinary.type().returnType();
        MethodType type = ordinary.type().changeReturnType(result.isPrimitive() ? result : Object.class);
        boolean takesAny = type.lastParameterType() == Object[].class;
        MethodHandle apply = APPLY.bindTo(fallback);
        MethodHandle other = takesAny ? apply : apply.asCollector(Object[].class, type.parameterCount() - 1);
        MethodHandle test = looksAtArguments ? ARE_ORDINARY : IS_ORDINARY;
        return MethodHandles.guardWithTest(test, ordinary.asType(type), other.asType(type));
    }

    private static boolean isOrdinary(@Nullable Object value) {
        return value instanceof NativeArray array
                && array.getProto() == Global.instance().getArrayPrototype()
                && array.isExtensible()
                && !array.getMap().containsArrayKeys()
                && array.getMap().findProperty("constructor") == null;
    }

    static boolean areOrdinary(@Nullable Object self, @Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof ScriptObject && !isSpreadAsUsual(argument)) {
                return false;
            }
        }
        return isSpreadAsUsual(self);
    }

    private static boolean isSpreadAsUsual(@Nullable Object value) {
        return value instanceof NativeArray array
                && isOrdinary(array)
                && array.getMap().findProperty(WellKnownSymbols.IS_CONCAT_SPREADABLE) == null;
    }

    private static MethodHandle own(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
