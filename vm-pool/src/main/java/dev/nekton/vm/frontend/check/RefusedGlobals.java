package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.List;
import java.util.Set;

/** Refuses scripts that use global objects which are not there, unless they ask by {@code typeof} first. */
public final class RefusedGlobals implements Pass {
    private final FreeNames free;
    private final Set<String> known;

    /**
     * Makes it for the free names of a script.
     *
     * @param known names that mean something to the script besides the language's globals
     */
    public RefusedGlobals(FreeNames free, Set<String> known) {
        this.free = free;
        this.known = Set.copyOf(known);
    }

    @Override
    public void apply(Unit unit) {
        for (Refusals refused : Refusals.globals()) {
            String name = refused.construct();
            List<Node> uses = free.valuesOf(name);
            if (!uses.isEmpty() && !free.isAskedFor(name) && !known.contains(name)) {
                refused.at(unit, uses.get(0));
            }
        }
    }
}
