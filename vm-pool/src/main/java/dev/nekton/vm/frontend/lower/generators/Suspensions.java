package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The parts of a function's body that become states: what has a {@code yield} or {@code await} in it, and each
 * {@code try} with a {@code finally} that is left by a jump, because the machine has to do what the jump does.
 */
final class Suspensions {
    private final Node body;
    private final Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Suspensions(Node body) {
        this.body = body;
        visit(body);
    }

    boolean in(Node node) {
        return found.contains(node);
    }

    /** A copy, or what replaces a node, counts as the node does. */
    void replace(Node node, Node replacement) {
        if (found.contains(node)) {
            found.add(replacement);
        }
    }

    private void visit(Node node) {
        if (node.isFunction()) {
            return;
        }
        if (node.isYield() || node.isAwait()) {
            mark(node);
        } else if (isJump(node)) {
            markTryAround(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private static boolean isJump(Node node) {
        return node.isReturn() || node.isBreak() || node.isContinue();
    }

    private void markTryAround(Node jump) {
        Node target = jump.isReturn() ? body : targetOf(jump);
        for (Node up = jump; up != target && up != body; up = up.getParent()) {
            boolean hasFinally = up.isTry() && up.getChildCount() == 3;
            if (hasFinally) {
                mark(up);
            }
        }
    }

    private Node targetOf(Node jump) {
        Node up = jump.getParent();
        while (up != body && !isTarget(jump, up)) {
            up = up.getParent();
        }
        return up;
    }

    private static boolean isTarget(Node jump, Node statement) {
        if (jump.hasChildren()) {
            return statement.isLabel()
                    && statement
                            .getFirstChild()
                            .getString()
                            .equals(jump.getFirstChild().getString());
        }
        return isLoop(statement) || jump.isBreak() && statement.isSwitch();
    }

    static boolean isLoop(Node statement) {
        Token token = statement.getToken();
        return token == Token.FOR || token == Token.FOR_IN || token == Token.WHILE || token == Token.DO;
    }

    private void mark(Node node) {
        for (Node up = node; up != body && found.add(up); ) {
            up = up.getParent();
        }
        found.add(body);
    }
}
