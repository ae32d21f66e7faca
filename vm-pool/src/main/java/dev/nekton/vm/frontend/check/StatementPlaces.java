package dev.nekton.vm.frontend.check;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** Declarations must not stand where there is room for one statement only. */
final class StatementPlaces implements Check {
    @Override
    public void look(Unit unit, Node node) {
        if (node.isLabel()) {
            labelled(unit, node.getLastChild());
        }
        Node parent = node.getParent();
        if (!node.isBlock() || parent == null || !node.isAddedBlock() || parent.isCase() || parent.isDefaultCase()) {
            return;
        }
        Node only = node.getFirstChild();
        boolean isLabelled = false;
        while (only != null && only.isLabel()) {
            only = only.getLastChild();
            isLabelled = true;
        }
        if (only == null) {
            return;
        }
        boolean isFunction = only.isFunction();
        boolean allowed = isFunction
                && parent.isIf()
                && !isLabelled
                && !only.isAsyncFunction()
                && !only.isGeneratorFunction()
                && !unit.isStrict(only);
        boolean declares = only.isLet() || only.isConst() || only.isClass() || isFunction;
        if (declares && !allowed) {
            String where = NodeUtil.isLoopStructure(parent) ? "the body of a loop" : "a branch";
            Check.fail(unit, only, "a declaration can't be " + where + ": put it into braces");
        }
    }

    private static void labelled(Unit unit, Node statement) {
        boolean plain = statement.isFunction() && !statement.isAsyncFunction() && !statement.isGeneratorFunction();
        boolean declares = statement.isLet() || statement.isConst() || statement.isClass();
        if (declares || statement.isFunction() && (!plain || unit.isStrict(statement))) {
            Check.fail(unit, statement, "a declaration can't have a label");
        }
    }
}
