package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.scope.FreeNames;
import java.util.List;
import java.util.Optional;

/** Refuses scripts that use global objects which are not there, unless they ask by {@code typeof} first. */
public final class RefusedGlobals implements Pass {
    private final Script script;
    private final FreeNames free;

    /** Makes it for a script with these free names. */
    public RefusedGlobals(Script script, FreeNames free) {
        this.script = script;
        this.free = free;
    }

    @Override
    public void apply(Unit unit) {
        for (String name : free.names()) {
            List<Node> uses = free.valuesOf(name);
            if (!uses.isEmpty()
                    && !free.isAskedFor(name)
                    && !script.parameters().contains(name)
                    && !script.surroundings().replaced().contains(name)) {
                refusal(name).ifPresent(text -> unit.problem(uses.get(0), text));
            }
        }
    }

    private Optional<String> refusal(String name) {
        return Refusals.ofGlobal(name)
                .map(Refusals::text)
                .or(() -> Optional.ofNullable(script.surroundings().refused().get(name))
                        .map(instead -> Refusals.text(name, instead)));
    }
}
