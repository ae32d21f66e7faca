package dev.nekton.vm.frontend;

import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.guard.Guards;
import dev.nekton.vm.frontend.lower.Catches;
import dev.nekton.vm.frontend.lower.Pass;
import java.util.ArrayList;
import java.util.List;

/** The passes that every script takes, in their order. */
final class Passes {
    private Passes() {}

    static List<Pass> of(Script script, Names names) {
        List<Pass> passes = new ArrayList<>();
        if (script.kind() == ScriptKind.PROGRAM) {
            passes.add(new Completion());
        }
        passes.add(new Scope(names, script.parameters()));
        passes.add(new Catches());
        // names of functions
        // classes
        // object literals
        // destructuring, parameters, spread
        // for-of
        // expression sugar
        // arrows
        // block scopes
        // generators
        passes.add(Guards.ofScripts());
        return passes;
    }
}
