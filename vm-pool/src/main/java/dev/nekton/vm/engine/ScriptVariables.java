package dev.nekton.vm.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * The members of a VM's global object under which scripts that look for names while they run, as {@code eval} does, see
 * their parameters.
 */
final class ScriptVariables {
    private final Global global;
    private final Set<String> names = new HashSet<>();

    ScriptVariables(Global global) {
        this.global = global;
    }

    /** Adds those of these scripts, where that hides nothing. */
    void add(List<Compiled> scripts) {
        for (Compiled compiled : scripts) {
            for (String name : compiled.script().script().parameters()) {
                if (compiled.script().readsGlobals() && global.getMap().findProperty(name) == null) {
                    global.addOwnProperty(name, 0, ScriptRuntime.UNDEFINED);
                    names.add(name);
                }
            }
        }
    }

    Set<String> names() {
        return names;
    }

    /** Shows the parameters of the script that is about to run. */
    void show(List<String> parameters, @Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (names.contains(parameters.get(i))) {
                global.set(parameters.get(i), arguments[i], 0);
            }
        }
    }

    void hide() {
        names.forEach(name -> global.set(name, ScriptRuntime.UNDEFINED, 0));
    }
}
