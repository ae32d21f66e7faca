package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;

/** What scripts see of {@link HostFunction}s. */
final class HostFunctions {
    /** What the engine passes as {@code this} is of no interest. */
    private static final MethodHandle CALL;

    static {
        try {
            MethodHandle call = MethodHandles.lookup()
                    .findVirtual(HostFunction.class, "call", MethodType.methodType(Object.class, Object[].class));
            CALL = MethodHandles.dropArguments(call, 1, Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private HostFunctions() {}

    /** Returns a new function of the VM that the thread runs. */
    static ScriptFunction of(String name, HostFunction body) {
        return ScriptFunction.createStrictBuiltin(name, CALL.bindTo(body).asVarargsCollector(Object[].class));
    }
}
