package dev.nekton.vm.frontend;

import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.lower.Catches;
import dev.nekton.vm.frontend.lower.OwnArguments;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Sugar;
import dev.nekton.vm.frontend.lower.classes.Classes;
import java.util.ArrayList;
import java.util.List;

/** The passes that every script takes, in their order. */
final class Passes {
    private Passes() {}

    static List<Pass> of(Source source, Names names) {
        Script script = source.script();
        List<Pass> passes = new ArrayList<>();
        if (script.kind() == ScriptKind.PROGRAM) {
            passes.add(new Completion());
        }
        passes.add(new Scope(names, script.parameters()));
        passes.add(new Catches());
        // names of functions
        Classes classes = new Classes(source.privateMark());
        passes.add(classes);
        passes.add(new Sugar());
        passes.add(classes.accesses());
        // arrows
        passes.add(new OwnArguments());
        // block scopes
        // generators
        // guards
        return passes;
    }
}
