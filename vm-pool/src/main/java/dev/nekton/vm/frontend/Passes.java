package dev.nekton.vm.frontend;

import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.guard.Guards;
import dev.nekton.vm.frontend.lower.Arrows;
import dev.nekton.vm.frontend.lower.Catches;
import dev.nekton.vm.frontend.lower.ForInTargets;
import dev.nekton.vm.frontend.lower.FunctionNames;
import dev.nekton.vm.frontend.lower.ObjectLiterals;
import dev.nekton.vm.frontend.lower.OwnArguments;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Sugar;
import dev.nekton.vm.frontend.lower.classes.Classes;
import dev.nekton.vm.frontend.lower.generators.ForAwait;
import dev.nekton.vm.frontend.lower.generators.Generators;
import dev.nekton.vm.frontend.scope.BlockScopes;
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
        passes.add(new Scope(names, script));
        passes.add(new ForAwait());
        passes.add(new Catches());
        passes.add(new ForInTargets());
        passes.add(new FunctionNames());
        Classes classes = new Classes(source.user().mark());
        passes.add(classes);
        passes.add(new ObjectLiterals());
        passes.add(new Sugar());
        passes.add(classes.accesses());
        passes.add(new Arrows());
        passes.add(new OwnArguments());
        passes.add(new BlockScopes());
        passes.add(new Generators());
        passes.add(Guards.ofScripts());
        return passes;
    }
}
