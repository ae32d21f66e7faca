package dev.nekton.vm.frontend;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.scope.FreeNames;

/** Lets {@code typeof} say {@code undefined} of global names that are there, but not where the script comes from. */
final class Unannounced implements Pass {
    private final Script script;
    private final FreeNames free;

    Unannounced(Script script, FreeNames free) {
        this.script = script;
        this.free = free;
    }

    @Override
    public void apply(Unit unit) {
        for (String name : script.surroundings().unannounced()) {
            if (!free.assigned().contains(name) && !script.parameters().contains(name)) {
                free.questionsOf(name).stream().map(Node::getParent).forEach(Unannounced::answer);
            }
        }
    }

    private static void answer(Node question) {
        question.replaceWith(Unit.place(IR.string("undefined"), question));
    }
}
