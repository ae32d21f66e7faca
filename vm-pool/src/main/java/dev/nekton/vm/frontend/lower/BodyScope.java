package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives the body of a function a scope of its own, a function inside of it, because its parameters mention a name that
 * the body declares too.
 */
final class BodyScope {
    private BodyScope() {}

    /** Moves the body; variables of the body that have a parameter's name start with the parameter's value. */
    static void separate(Unit unit, Node function, Node block, Set<String> parameters, BodyNames names) {
        boolean renames = function.isGeneratorFunction() && mentionsArguments(block);
        if (renames) {
            Node value = IR.empty();
            rename(block, Tree.addEntry(unit, function, value));
            value.replaceWith(IR.name("arguments").srcref(function));
        }
        Node entry = Tree.lastEntry(block);
        Node body = new Node(Token.BLOCK).srcref(block);
        for (Node statement = entry == null ? block.getFirstChild() : entry.getNext(); statement != null; ) {
            Node next = statement.getNext();
            body.addChildToBack(statement.detach());
            statement = next;
        }
        List<String> shared =
                names.variables().stream().filter(parameters::contains).sorted().toList();
        Node inner = inner(function, body, shared);
        List<Node> arguments = new ArrayList<>();
        shared.forEach(name -> arguments.add(IR.name(name)));
        block.addChildToBack(Unit.place(new Node(Token.RETURN, call(function, inner, arguments)), block));
    }

    private static Node inner(Node function, Node body, List<String> shared) {
        Node list = new Node(Token.PARAM_LIST);
        shared.forEach(name -> list.addChildToBack(IR.name(name)));
        Node inner = IR.function(IR.name(""), list, body);
        inner.setIsArrowFunction(!function.isGeneratorFunction());
        inner.setIsAsyncFunction(function.isAsyncFunction());
        inner.setIsGeneratorFunction(function.isGeneratorFunction());
        return inner;
    }

    private static Node call(Node function, Node inner, List<Node> arguments) {
        if (!function.isGeneratorFunction()) {
            return Tree.callOf(inner, arguments);
        }
        arguments.add(0, IR.thisNode());
        Node delegate = new Node(Token.YIELD, Tree.callOf(IR.getprop(inner, "call"), arguments));
        delegate.setYieldAll(true);
        return delegate;
    }

    private static boolean mentionsArguments(Node node) {
        return Tree.contains(node, inner -> inner.matchesName("arguments"), inner -> !Tree.isOrdinaryFunction(inner));
    }

    private static void rename(Node node, String name) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child.matchesName("arguments")) {
                child.setString(name);
            } else if (!Tree.isOrdinaryFunction(child)) {
                rename(child, name);
            }
        }
    }
}
