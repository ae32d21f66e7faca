package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.Map;
import java.util.function.Consumer;

/** {@code **}, {@code ??} and the assignments {@code **=}, {@code ??=}, {@code ||=}, {@code &&=}; regular expressions. */
final class Operators {
    private final Unit unit;
    private final Temporaries temporaries;

    Operators(Unit unit, Temporaries temporaries) {
        this.unit = unit;
        this.temporaries = temporaries;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.EXPONENT, this::power);
        rewrites.put(Token.ASSIGN_EXPONENT, this::powerAssignment);
        rewrites.put(Token.COALESCE, this::coalesce);
        rewrites.put(Token.ASSIGN_OR, node -> logicalAssignment(node, Token.OR));
        rewrites.put(Token.ASSIGN_AND, node -> logicalAssignment(node, Token.AND));
        rewrites.put(Token.ASSIGN_COALESCE, node -> logicalAssignment(node, Token.COALESCE));
        rewrites.put(Token.REGEXP, this::regularExpression);
    }

    private void power(Node node) {
        Node base = node.removeFirstChild();
        node.replaceWith(unit.call("pow", node, base, node.removeFirstChild()));
    }

    private void powerAssignment(Node node) {
        Node exponent = node.getLastChild().detach();
        Target target = Target.of(unit, temporaries, node.getFirstChild());
        Node power = unit.call("pow", node, target.again(), exponent);
        node.replaceWith(Unit.place(new Node(Token.ASSIGN, target.first(), power), node));
    }

    private void coalesce(Node node) {
        Temporaries.Kept value = temporaries.keep(node.getFirstChild(), node);
        node.replaceWith(Unit.place(coalesced(value.first(), value.again(), node.getLastChild().detach()), node));
    }

    private static Node coalesced(Node first, Node again, Node otherwise) {
        return IR.hook(Tree.isNothing(first), otherwise, again);
    }

    private void logicalAssignment(Node node, Token operator) {
        Node value = node.getLastChild();
        Target target = Target.of(unit, temporaries, node.getFirstChild());
        Node old = target.first();
        String kept = operator == Token.COALESCE && !old.isName() ? temporaries.at(node) : "";
        Node assignment = new Node(Token.ASSIGN, target.again(), value.detach());
        Node result;
        if (operator != Token.COALESCE) {
            result = new Node(operator, old, assignment);
        } else if (kept.isEmpty()) {
            result = coalesced(old, old.cloneTree(), assignment);
        } else {
            result = coalesced(Tree.store(kept, old), IR.name(kept), assignment);
        }
        node.replaceWith(Unit.place(result, node));
    }

    private void regularExpression(Node node) {
        Node source = node.removeFirstChild();
        Node flags = node.hasChildren() ? node.removeFirstChild() : IR.string("");
        node.replaceWith(unit.call("regexp", node, source, flags));
    }
}
