package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.check.Globals;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of a script: what it declares, and what it assigns without having declared it. */
final class Names {
    private static final Set<String> UNCHANGEABLE = Set.of("undefined", "NaN", "Infinity", "arguments");
    private static final Set<String> GLOBAL_VIEWS = Set.of("globalThis", "eval", "Function");

    private final FreeNames free;
    private final boolean mentionsGlobals;

    private Names(FreeNames free, boolean mentionsGlobals) {
        this.free = free;
        this.mentionsGlobals = mentionsGlobals;
    }

    /** Returns the names of the function that the script is. */
    static Names of(Node function) {
        return new Names(FreeNames.of(function), viewsGlobals(function));
    }

    FreeNames free() {
        return free;
    }

    /** Returns the names that are assigned and neither declared nor known: a program keeps them to itself. */
    Set<String> undeclaredTargets() {
        Set<String> targets = new LinkedHashSet<>(free.assigned());
        targets.removeIf(name -> Globals.contains(name) || UNCHANGEABLE.contains(name));
        return targets;
    }

    boolean declaresAny(Collection<String> given) {
        return given.stream().anyMatch(free.declared()::contains);
    }

    boolean mentionsArguments() {
        return free.names().contains("arguments");
    }

    boolean mentionsGlobals() {
        return mentionsGlobals;
    }

    private static boolean viewsGlobals(Node node) {
        boolean views = node.isThis()
                || node.isGetProp() && node.getString().equals("constructor")
                || node.isName() && GLOBAL_VIEWS.contains(node.getString());
        for (Node child = node.getFirstChild(); !views && child != null; child = child.getNext()) {
            views = viewsGlobals(child);
        }
        return views;
    }
}
