package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Spread in array literals, calls and {@code new}: the elements are collected in a new array first. */
final class Spreads {
    private final Unit unit;
    private final Temporaries temporaries;

    Spreads(Unit unit, Temporaries temporaries) {
        this.unit = unit;
        this.temporaries = temporaries;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.ARRAYLIT, this::array);
        rewrites.put(Token.CALL, this::call);
        rewrites.put(Token.NEW, this::construction);
    }

    private void array(Node literal) {
        if (hasSpread(literal.getFirstChild())) {
            literal.replaceWith(collected(unit, literal, literal.getFirstChild()));
        }
    }

    private void construction(Node node) {
        if (hasSpread(node.getSecondChild())) {
            Node constructor = node.removeFirstChild();
            Node list = list(unit, node, node.getFirstChild());
            node.replaceWith(unit.call("make", node, constructor, list, IR.string(textOf(constructor))));
        }
    }

    void call(Node node) {
        Node callee = node.getFirstChild();
        if (!hasSpread(callee.getNext())) {
            return;
        }
        String text = textOf(callee);
        Node self = Tree.undefined();
        if (Tree.isMember(callee)) {
            Temporaries.Kept object = temporaries.keep(callee.getFirstChild(), node);
            callee.addChildToFront(object.first());
            self = SuperMarker.receiver(object.again());
        }
        callee.detach();
        Node list = list(unit, node, node.getFirstChild());
        node.replaceWith(unit.call("apply", node, callee, self, list, IR.string(text)));
    }

    /** Returns whether one of these siblings is spread. */
    static boolean hasSpread(@Nullable Node first) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node.isSpread()) {
                return true;
            }
        }
        return false;
    }

    /** Returns an expression for a list of these siblings' values, which need not be a new one. */
    static Node list(Unit unit, Node parent, Node first) {
        if (first.getNext() == null && first.isSpread()) {
            first.detach();
            return unit.call("listOf", first, first.removeFirstChild());
        }
        return collected(unit, parent, first);
    }

    private static Node collected(Unit unit, Node parent, Node first) {
        Node array = new Node(Token.ARRAYLIT);
        Node result = array;
        boolean spread = false;
        for (Node node = first; node != null; ) {
            Node next = node.getNext();
            node.detach();
            if (node.isSpread()) {
                spread = true;
                result = unit.call("spread", node, result, node.removeFirstChild());
            } else if (!spread) {
                array.addChildToBack(node);
            } else if (node.isEmpty()) {
                result = unit.call("hole", parent, result);
            } else {
                result = more(result, node);
            }
            node = next;
        }
        return Unit.place(result, parent);
    }

    /** Several elements in a row are handed over in one call. */
    private static Node more(Node list, Node element) {
        boolean open = list.isCall() && list.getFirstChild().getString().equals("more");
        if (open) {
            list.addChildToBack(element);
            return list;
        }
        Node call = new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "more"), list, element);
        return Unit.place(call, element);
    }

    /** Returns what an error calls a function that is none. */
    static String textOf(Node callee) {
        if (callee.isName() && !callee.getString().startsWith(Unit.RUNTIME)) {
            return callee.getString();
        }
        if (callee.isThis()) {
            return "this";
        }
        if (callee.isGetProp()) {
            String object = textOf(callee.getFirstChild());
            return object.isEmpty() ? "" : object + "." + callee.getString();
        }
        return "";
    }
}
