package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.Node;

/** Runs behind the pass that lowers arrow functions: by now every function has {@code arguments} of its own. */
public final class OwnArguments implements Pass {
    @Override
    public void apply(Unit unit) {
        visit(unit.root());
    }

    private static void visit(Node node) {
        if (node.isName() && node.getString().equals(Tree.OWN_ARGUMENTS)) {
            node.setString("arguments");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }
}
