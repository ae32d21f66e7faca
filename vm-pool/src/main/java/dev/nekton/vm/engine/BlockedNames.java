package dev.nekton.vm.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;

/**
 * Global names whose place a function takes that throws a TypeError when it is called.
 *
 * <p>What the language reaches without the name, as {@code [].constructor}, stays as it is.
 *
 * <p><em>Immutable.</em>
 *
 * @param names the names, whether there is anything of that name or not
 * @param called is told the name at each call; called by many threads
 */
public record BlockedNames(Set<String> names, Consumer<String> called) {
    /** Copies. */
    public BlockedNames {
        names = new LinkedHashSet<>(names);
    }

    /** Returns an empty set of names. */
    public static BlockedNames none() {
        return new BlockedNames(Set.of(), name -> {});
    }

    void applyTo(Global global) {
        for (String name : names) {
            Property present = global.getMap().findProperty(name);
            if (present != null) {
                global.setMap(global.getMap().deleteProperty(present));
            }
            global.addOwnProperty(name, Property.NOT_ENUMERABLE, function(name));
        }
    }

    private ScriptFunction function(String name) {
        return HostFunctions.of(name, arguments -> {
            called.accept(name);
            throw Throwing.typeError("'" + name + "' is disabled for security reasons in this sandboxed environment");
        });
    }
}
