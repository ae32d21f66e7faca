package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/** Leaves no {@code for (... in ...)} that assigns to anything but a variable: the engine can't, and patterns are easier apart. */
public final class ForInTargets implements Pass {
    @Override
    public void apply(Unit unit) {
        if (unit.has(Token.FOR_IN)) {
            visit(unit, unit.root());
        }
    }

    private static void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(unit, child);
        }
        if (node.isForIn()) {
            Node head = node.getFirstChild();
            boolean declares = head.isVar() || head.isLet() || head.isConst();
            if (declares && head.getFirstChild().isDestructuringLhs()) {
                Node pattern = head.getFirstChild();
                Node turn = IR.name(unit.fresh("turn"));
                head.replaceWith(Unit.place(IR.var(turn), head));
                pattern.addChildToBack(turn.cloneNode());
                inFront(node, head);
            } else if (!declares && !head.isName()) {
                Node turn = IR.name(unit.fresh("turn"));
                head.replaceWith(Unit.place(IR.var(turn), head));
                inFront(node, IR.exprResult(new Node(Token.ASSIGN, head, turn.cloneNode())));
            }
        }
    }

    private static void inFront(Node loop, Node statement) {
        Node body = loop.getLastChild();
        Node block = IR.block();
        body.replaceWith(block);
        block.addChildToBack(statement);
        block.addChildToBack(body);
        block.srcrefTreeIfMissing(loop);
    }
}
