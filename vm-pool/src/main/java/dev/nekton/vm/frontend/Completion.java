package dev.nekton.vm.frontend;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Returns the completion value of a program (ECMAScript 2023, 8.6 and 14): each expression statement outside of a
 * function stores its value, each statement that yields undefined when its body does not run clears it first, and a
 * {@code finally} that runs to its end leaves what was there before.
 */
final class Completion implements Pass {
    private String value = "";

    @Override
    public void apply(Unit unit) {
        value = unit.fresh("completion");
        Node block = unit.root().getLastChild();
        visitChildren(unit, block);
        block.addChildToFront(Unit.place(declaration(block), block));
        block.addChildToBack(Unit.place(IR.returnNode(IR.name(value)), block));
    }

    /** The parser keeps of the directive only that it was there; its value is its text. */
    private Node declaration(Node block) {
        return block.isUseStrict() ? IR.var(IR.name(value), IR.string("use strict")) : IR.var(IR.name(value));
    }

    private void visit(Unit unit, Node node) {
        if (node.isFunction() || node.isClass()) {
            return;
        }
        if (node.isExprResult()) {
            Node stored = node.removeFirstChild();
            node.addChildToFront(Unit.place(IR.assign(IR.name(value), stored), stored));
            return;
        }
        if (clears(node)) {
            clear(labelled(node));
        }
        if (isFinally(node)) {
            visitFinally(unit, node);
        } else {
            visitChildren(unit, node);
        }
    }

    private void visitChildren(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, child);
            child = next;
        }
    }

    private void visitFinally(Unit unit, Node block) {
        String kept = unit.fresh("completion");
        visitChildren(unit, block);
        block.addChildToFront(Unit.place(undefined(), block));
        block.addChildToFront(Unit.place(IR.var(IR.name(kept), IR.name(value)), block));
        block.addChildToBack(Unit.place(IR.exprResult(IR.assign(IR.name(value), IR.name(kept))), block));
    }

    private void clear(Node statement) {
        if (statement.getParent().isBlock()) {
            Unit.place(undefined(), statement).insertBefore(statement);
        }
    }

    private Node undefined() {
        return IR.exprResult(IR.assign(IR.name(value), IR.voidNode(IR.number(0))));
    }

    private static boolean isFinally(Node node) {
        Node parent = node.getParent();
        return node.isBlock() && parent.isTry() && node == parent.getChildAtIndex(2);
    }

    private static boolean clears(Node node) {
        return switch (node.getToken()) {
            case IF, FOR, FOR_IN, FOR_OF, WHILE, DO, SWITCH, TRY, WITH -> true;
            default -> false;
        };
    }

    private static Node labelled(Node statement) {
        Node outermost = statement;
        while (outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        return outermost;
    }
}
