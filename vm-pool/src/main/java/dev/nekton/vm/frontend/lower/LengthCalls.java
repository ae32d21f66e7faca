package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/** Keeps the engine from calling Java's {@code length()} of a text for {@code text.length()}, which is no function. */
public final class LengthCalls implements Pass {
    private static final String LENGTH = "length";

    @Override
    public void apply(Unit unit) {
        visit(unit.root());
    }

    private static void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
        Node callee = node.isCall() ? node.getFirstChild() : null;
        if (callee != null && callee.isGetProp() && callee.getString().equals(LENGTH)) {
            Node keyed = new Node(Token.GETELEM).srcref(callee);
            callee.replaceWith(keyed);
            keyed.addChildToBack(callee.removeFirstChild());
            keyed.addChildToBack(IR.getprop(IR.name(Unit.RUNTIME), "key$" + LENGTH).srcrefTree(callee));
        }
    }
}
