package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.LinkedList;
import java.util.List;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptFunctionData;

/** What the engine keeps to itself: fields that no method of it reads or writes. */
final class EngineFields {
    /** What a compiled function runs when it is called. */
    static final VarHandle INVOKER = ofCompiledFunction("invoker", MethodHandle.class);

    private static final VarHandle DATA = of(ScriptFunction.class, "data", ScriptFunctionData.class);
    private static final VarHandle FLAGS = of(ScriptFunctionData.class, "flags", int.class);
    private static final VarHandle CODE = of(ScriptFunctionData.class, "code", LinkedList.class);

    private EngineFields() {}

    /** Returns what a function has in common with those that the same code makes in other VMs. */
    static ScriptFunctionData dataOf(ScriptFunction function) {
        return (ScriptFunctionData) DATA.get(function);
    }

    static int flagsOf(ScriptFunctionData data) {
        return (int) FLAGS.get(data);
    }

    static void setFlags(ScriptFunctionData data, int flags) {
        FLAGS.set(data, flags);
    }

    /** Returns the compiled functions, one for each signature, that calls of a function are linked to. */
    static List<?> codeOf(ScriptFunction function) {
        return (LinkedList<?>) CODE.get(dataOf(function));
    }

    static VarHandle of(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Does the same for a static field. */
    static VarHandle ofClass(Class<?> owner, String name, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findStaticVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Does the same for a field of compiled functions, whose class has no public name. */
    static VarHandle ofCompiledFunction(String name, Class<?> type) {
        try {
            return of(Class.forName("org.openjdk.nashorn.internal.runtime.CompiledFunction"), name, type);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
