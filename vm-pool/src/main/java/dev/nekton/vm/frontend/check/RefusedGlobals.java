package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.List;

/** Refuses scripts that use global objects which are not there, unless they ask by {@code typeof} first. */
public final class RefusedGlobals implements Pass {
    private final FreeNames free;

    /** Makes it for the free names of a script. */
    public RefusedGlobals(FreeNames free) {
        this.free = free;
    }

    @Override
    public void apply(Unit unit) {
        for (Refusals refused : Refusals.globals()) {
            List<Node> uses = free.valuesOf(refused.construct());
            if (!uses.isEmpty() && !free.isAskedFor(refused.construct())) {
                refused.at(unit, uses.get(0));
            }
        }
    }
}
