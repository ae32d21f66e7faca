package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/**
 * Passes each caught value through {@code $nekton.caught}, which returns what a script may see of it. Leaves no
 * {@code catch} without a name.
 */
public final class Catches implements Pass {
    @Override
    public void apply(Unit unit) {
        if (unit.has(Token.CATCH)) {
            visit(unit, unit.root());
        }
    }

    private static void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(unit, child);
        }
        if (node.isCatch()) {
            clean(unit, node, node.getFirstChild(), node.getLastChild());
        }
    }

    private static void clean(Unit unit, Node handler, Node binding, Node block) {
        if (binding.isName()) {
            Node name = IR.name(binding.getString());
            Node seen = unit.call("caught", handler, name.cloneNode());
            block.addChildToFront(Unit.place(IR.exprResult(IR.assign(name, seen)), handler));
            return;
        }
        Node name = Unit.place(IR.name(unit.fresh("e")), handler);
        Node seen = unit.call("caught", handler, name.cloneNode());
        binding.replaceWith(name);
        if (binding.isEmpty()) {
            block.addChildToFront(Unit.place(IR.exprResult(seen), handler));
        } else {
            Node parts = new Node(Token.DESTRUCTURING_LHS, binding, seen);
            block.addChildToFront(Unit.place(new Node(Token.LET, parts), handler));
            unit.note(Token.LET);
        }
    }
}
