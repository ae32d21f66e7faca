package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Set;

/** A statement that does not suspend and stays as it is, but for the jumps that lead out of it. */
final class PlainStatement {
    private final Jumps jumps;

    PlainStatement(Jumps jumps) {
        this.jumps = jumps;
    }

    /** Returns the statement, detached. */
    Node lowered(Node statement) {
        Node holder = IR.block();
        statement.detach();
        holder.addChildToBack(statement);
        visit(statement, new Inside(false, false, Set.of()));
        return holder.removeFirstChild();
    }

    /** What a jump can have as its target inside of the statement. */
    private record Inside(boolean breaks, boolean continues, Set<String> labels) {
        Inside enter(Node node) {
            if (Suspensions.isLoop(node)) {
                return new Inside(true, true, labels);
            }
            if (node.isSwitch()) {
                return new Inside(true, continues, labels);
            }
            if (node.isLabel()) {
                Set<String> all = new HashSet<>(labels);
                all.add(node.getFirstChild().getString());
                return new Inside(breaks, continues, all);
            }
            return this;
        }

        boolean hasTargetOf(Node jump) {
            if (jump.hasChildren()) {
                return labels.contains(jump.getFirstChild().getString());
            }
            return jump.isBreak() ? breaks : continues;
        }
    }

    private void visit(Node node, Inside outer) {
        if (node.isFunction()) {
            return;
        }
        if (node.isReturn()) {
            Node value = node.hasChildren() ? node.removeFirstChild() : Generated.undefined();
            node.replaceWith(jumps.returning(value, node));
            return;
        }
        if (node.isBreak() || node.isContinue()) {
            if (!outer.hasTargetOf(node)) {
                node.replaceWith(jumps.lowered(node));
            }
            return;
        }
        Inside inside = outer.enter(node);
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(child, inside);
            child = next;
        }
    }
}
