package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.Bootstrap;

/** A script in one VM, and a call of its own, which the engine links to it. <em>Not thread-safe.</em> */
final class BoundScript {
    private final ScriptFunction function;
    private final int parameters;
    private final Object self;
    private final MethodHandle call;

    /** Binds the function that a script with so many parameters is in the VM that the thread has entered. */
    BoundScript(ScriptFunction function, int parameters) {
        Class<?>[] objects = Collections.nCopies(2 + parameters, Object.class).toArray(new Class<?>[0]);
        this.function = function;
        this.parameters = parameters;
        this.self = function.isStrict() ? ScriptRuntime.UNDEFINED : Global.instance();
        this.call = Bootstrap.createDynamicCallInvoker(Object.class, objects).asSpreader(Object[].class, parameters);
    }

    /** Returns what the script returns; what it throws passes as it is. */
    @Nullable
    Object call(@Nullable Object[] arguments) {
        if (arguments.length != parameters) {
            return ScriptRuntime.apply(function, self, arguments);
        }
        try {
            return call.invokeExact((Object) function, self, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
