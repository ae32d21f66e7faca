package dev.nekton.vm.engine;

import dev.nekton.vm.frontend.CompilableScript;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Further globals for scripts, written in JavaScript: a VM runs the file before its scripts, like the library's own. VMs
 * whose scripts can't see the globals do without it.
 *
 * <p>The text evaluates to a function of the global object, of {@code $nekton}, and of an object with the functions that
 * Java carries out. It is written for the engine, as the library's files are: guarded, but not lowered.
 *
 * <p><em>Immutable;</em> its functions are called by many threads.
 *
 * @param name what the engine knows the file by
 * @param text the file's text, the same for all VMs of the process
 * @param globals the names that it adds to the global object
 * @param functions what it calls of Java
 */
public record GlobalsFile(
        String name, String text, Set<String> globals, Map<String, Function<Values, @Nullable Object>> functions) {
    /** Checks that nothing is null; copies. */
    public GlobalsFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        globals = Set.copyOf(globals);
        functions = Collections.unmodifiableMap(new LinkedHashMap<>(functions));
    }

    /** Returns this file with further functions of Java. */
    public GlobalsFile with(Map<String, Function<Values, @Nullable Object>> more) {
        Map<String, Function<Values, @Nullable Object>> all = new LinkedHashMap<>(functions);
        all.putAll(more);
        return new GlobalsFile(name, text, globals, all);
    }

    /** Returns whether the script names one of the globals, or can look for one. */
    boolean isWantedBy(CompilableScript script) {
        return script.readsGlobals() || !Collections.disjoint(script.freeNames(), globals);
    }
}
