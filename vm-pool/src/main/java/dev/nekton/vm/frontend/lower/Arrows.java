package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.EnumMap;
import java.util.Map;

/**
 * Makes functions of arrow functions: what {@code this}, {@code arguments} and {@code new.target} mean in one is kept in
 * variables of the function around it.
 */
public final class Arrows implements Pass {
    @Override
    public void apply(Unit unit) {
        if (unit.has(Token.FUNCTION)) {
            visit(unit, unit.root(), new Owner(unit.root()), false);
        }
    }

    private static void visit(Unit unit, Node node, Owner owner, boolean inArrow) {
        Owner current = owner;
        boolean arrow = inArrow;
        if (node.isFunction() && !node.isArrowFunction() && node != owner.function) {
            current = new Owner(node);
            arrow = false;
        } else if (node.isFunction() && node.isArrowFunction()) {
            arrow = true;
            toFunction(node);
        } else if (arrow && current.captures(node)) {
            node.replaceWith(Unit.place(IR.name(current.captured(unit, node.getToken())), node));
            return;
        }
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, child, current, arrow);
            child = next;
        }
        if (current.function == node) {
            current.declare();
        }
    }

    private static void toFunction(Node arrow) {
        arrow.setIsArrowFunction(false);
        Node body = arrow.getLastChild();
        if (!body.isBlock()) {
            Node block = IR.block().srcref(body);
            body.replaceWith(block);
            block.addChildToBack(IR.returnNode(body).srcref(body));
        }
    }

    /** A function that is no arrow function, and the variables for what its arrow functions use of it. */
    private static final class Owner {
        private final Node function;
        private final Map<Token, String> names = new EnumMap<>(Token.class);

        Owner(Node function) {
            this.function = function;
        }

        boolean captures(Node node) {
            return node.isThis()
                    || node.getToken() == Token.NEW_TARGET
                    || node.isName() && node.getString().equals("arguments") && !isName(node.getParent(), node);
        }

        /** A function may be called {@code arguments} in sloppy code. */
        private static boolean isName(Node parent, Node name) {
            return parent.isFunction() && parent.getFirstChild() == name;
        }

        String captured(Unit unit, Token kind) {
            return names.computeIfAbsent(
                    kind, any -> unit.fresh(kind == Token.THIS ? "this" : kind == Token.NAME ? "arguments" : "target"));
        }

        void declare() {
            Node block = function.getLastChild();
            names.forEach((kind, name) -> block.addChildToFront(Unit.place(IR.var(IR.name(name), value(kind)), block)));
        }

        private static Node value(Token kind) {
            return switch (kind) {
                case THIS -> IR.thisNode();
                case NAME -> IR.name("arguments");
                default -> new Node(Token.NEW_TARGET);
            };
        }
    }
}
