package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks the statements that leave a loop's body: {@code leaving} tells the iterator that the loop ends because it wants
 * to, not because something was thrown. Without the mark, what closing the iterator throws counts for nothing.
 */
final class Exits {
    private final Node loop;
    private final String iterator;
    private final Set<String> ownLabels = new HashSet<>();

    Exits(Node loop, String iterator) {
        this.loop = loop;
        this.iterator = iterator;
        for (Node up = loop.getParent(); up.isLabel(); up = up.getParent()) {
            ownLabels.add(up.getFirstChild().getString());
        }
    }

    void mark() {
        visit(loop.getLastChild(), new Inside(false, Set.of()));
    }

    private void visit(Node node, Inside inside) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            if (!child.isFunction() && !child.isClass()) {
                visit(child, inside.entering(child));
            }
            child = next;
        }
        if (node.isReturn()) {
            Node value = node.hasChildren() ? node.removeFirstChild() : Tree.undefined();
            node.addChildToBack(leaving(node, value));
        } else if (leaves(node, inside)) {
            Node anchor = IR.empty();
            node.replaceWith(anchor);
            anchor.replaceWith(Unit.place(IR.block(IR.exprResult(leaving(node, null)), node), node));
        }
    }

    private Node leaving(Node at, @Nullable Node value) {
        Node call = IR.call(IR.getprop(IR.name(iterator), "leaving"));
        if (value != null) {
            call.addChildToBack(value);
        }
        return Unit.place(call, at);
    }

    private boolean leaves(Node node, Inside inside) {
        if (node.isBreak()) {
            return node.hasChildren() ? !inside.labels.contains(label(node)) : !inside.breakable;
        }
        return node.isContinue()
                && node.hasChildren()
                && !inside.labels.contains(label(node))
                && !ownLabels.contains(label(node));
    }

    private static String label(Node jump) {
        return jump.getFirstChild().getString();
    }

    /** What is around a statement inside of the loop's body. */
    private record Inside(boolean breakable, Set<String> labels) {
        Inside entering(Node node) {
            if (node.isLabel()) {
                Set<String> more = new HashSet<>(labels);
                more.add(node.getFirstChild().getString());
                return new Inside(breakable, more);
            }
            return switch (node.getToken()) {
                case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF, WHILE, DO, SWITCH -> new Inside(true, labels);
                default -> this;
            };
        }
    }
}
