package dev.nekton.vm.engine;

import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Brings compiled code into one VM, which has to be entered. */
final class RealmCode {
    private final Global global;
    private final ScriptObject library;
    private final Guard guard;

    /** @param library what the code knows as {@code $nekton} */
    RealmCode(Global global, ScriptObject library, Guard guard) {
        this.global = global;
        this.library = library;
        this.guard = guard;
    }

    /** Returns the function that a compiled script stands for in the VM. */
    ScriptFunction bind(MultiGlobalCompiledScript script) {
        return (ScriptFunction) call(script, library, guard);
    }

    /** Runs one of the library's files. */
    void run(MultiGlobalCompiledScript file) {
        call(file, global, library, guard);
    }

    /**
     * Runs a file that makes further globals.
     *
     * @param natives what it calls of Java
     */
    void run(MultiGlobalCompiledScript file, ScriptObject natives) {
        call(file, global, library, natives, guard);
    }

    /** All compiled code evaluates to a function of what it needs. */
    private Object call(MultiGlobalCompiledScript code, Object... arguments) {
        ScriptFunction function = (ScriptFunction) ScriptRuntime.apply(code.getFunction(global), global);
        return ScriptRuntime.apply(function, ScriptRuntime.UNDEFINED, arguments);
    }
}
