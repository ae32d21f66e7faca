package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.linker.Bootstrap;

/** Calls functions of scripts as quickly as scripts do. */
final class Callback {
    private static final MethodHandle CALL =
            Bootstrap.createDynamicCallInvoker(Object.class, Object.class, Object.class, Object[].class);

    private Callback() {}

    /** Returns the text of what the function returns. */
    static String text(ScriptFunction function, Object[] arguments) {
        return JSType.toString(call(function, arguments));
    }

    /** Returns what the function returns; what it throws passes as it is. */
    static @Nullable Object call(ScriptFunction function, @Nullable Object[] arguments) {
        Object self = function.isStrict() ? ScriptRuntime.UNDEFINED : Global.instance();
        try {
            return CALL.invokeExact((Object) function, self, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
