package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Tree;

/** Decides whether a constructor calls {@code super()} before anything that needs its object. */
final class SuperFirst {
    private SuperFirst() {}

    /** Returns whether the only call is a statement of its own that always runs, with no {@code this} before it. */
    static boolean in(Node constructor, Node call) {
        Node statement = call.getParent();
        Node block = constructor.getLastChild();
        if (!statement.isExprResult() || statement.getParent() != block) {
            return false;
        }
        if (needsObject(constructor.getSecondChild()) || needsObject(call)) {
            return false;
        }
        for (Node before = block.getFirstChild(); before != statement; before = before.getNext()) {
            if (needsObject(before)) {
                return false;
            }
        }
        return !functionsNeedObject(block);
    }

    private static boolean needsObject(Node node) {
        return Tree.contains(
                node,
                inner -> inner.isThis() || inner.isReturn() || inner.isName() && inner.getString().startsWith("$nekton$home"),
                inner -> !Tree.isOrdinaryFunction(inner));
    }

    /** A function declaration is there from the start, but has a {@code this} of its own. */
    private static boolean functionsNeedObject(Node block) {
        return block.getParent().isArrowFunction();
    }
}
