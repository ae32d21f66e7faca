package dev.nekton.vm.engine;

import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.CompilableScript;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;

/**
 * A script's code.
 *
 * <p><em>Immutable.</em>
 *
 * @param fileName what stack frames name it by
 * @param script what the code was made of
 * @param code what every VM can bind
 */
record Compiled(String fileName, CompilableScript script, MultiGlobalCompiledScript code) {
    /** Returns the same code as that of another script of the same text, whose positions it will tell. */
    Compiled of(Script other) {
        return new Compiled(fileName, script.of(other), code);
    }
}
