package dev.nekton.vm.frontend;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.check.Bindings;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.List;
import java.util.Set;

/**
 * Assigns names that strict code has not declared through {@code $nekton.assign}, which throws a ReferenceError for what
 * is no member of the global object: the engine would complain about that object, which is closed.
 */
final class UndeclaredTargets implements Pass {
    /** What the engine refuses, as it should. */
    private static final Set<String> NEVER_TARGETS = Set.of("arguments", "eval");

    @Override
    public void apply(Unit unit) {
        visit(unit, new Bindings(unit.root(), List.of()), unit.root());
    }

    private static void visit(Unit unit, Bindings bindings, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(unit, bindings, child);
            if (child.isAssign() && isUndeclared(unit, bindings, child.getFirstChild())) {
                Node name = IR.string(child.getFirstChild().getString());
                Node call =
                        unit.call("assign", child, name, child.getLastChild().detach());
                child.replaceWith(call);
                child = call;
            }
        }
    }

    private static boolean isUndeclared(Unit unit, Bindings bindings, Node target) {
        return target.isName()
                && !target.getString().startsWith(Unit.RUNTIME)
                && !NEVER_TARGETS.contains(target.getString())
                && bindings.of(target) == null
                && unit.isStrict(target);
    }
}
