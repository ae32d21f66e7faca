package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a function that have to outlive its suspensions: they are declared around the machine. Declarations
 * in the function's body become assignments.
 */
final class Locals {
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Node> functions = new ArrayList<>();
    private final Set<String> temporaries = new HashSet<>();
    private final Unit unit;

    Locals(Unit unit) {
        this.unit = unit;
    }

    /** Takes the declarations out of a function's body, but not out of functions in it. */
    void takeFrom(Node body) {
        for (Node child = body.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            take(child, body);
            child = next;
        }
    }

    /** Returns the name of a variable that nothing else uses. */
    String temporary() {
        String name = declared(unit.fresh("t"));
        temporaries.add(name);
        return name;
    }

    /** Returns whether a node is such a variable; it gets its value once, before it is used. */
    boolean isTemporary(Node node) {
        return node.isName() && temporaries.contains(node.getString());
    }

    /** Returns a variable of the function for one that a {@code catch} binds. */
    String caught(String name) {
        return declared(unit.renamed(name));
    }

    /** Returns the declaration of all variables, if there are any. */
    Optional<Node> declaration() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Node declaration = new Node(Token.VAR);
        names.forEach(name -> declaration.addChildToBack(IR.name(name)));
        return Optional.of(declaration);
    }

    /** Returns the function declarations of the body. */
    List<Node> functions() {
        return functions;
    }

    private String declared(String name) {
        names.add(name);
        return name;
    }

    private void take(Node node, Node body) {
        if (node.isFunction()) {
            takeFunction(node, body);
            return;
        }
        takeFrom(node, body);
        if (node.isVar() || node.isLet() || node.isConst()) {
            takeVariables(node);
        }
    }

    private void takeFrom(Node node, Node body) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            take(child, body);
            child = next;
        }
    }

    private void takeFunction(Node function, Node body) {
        Node parent = function.getParent();
        if (parent == body) {
            functions.add(function.detach());
        } else if (parent.isBlock()) {
            String name = declared(function.getFirstChild().getString());
            function.detach();
            parent.addChildToFront(Generated.store(name, function).srcrefTreeIfMissing(function));
        }
    }

    private void takeVariables(Node declaration) {
        Node parent = declaration.getParent();
        if (parent.isForIn()) {
            Node name = declaration.removeFirstChild();
            declared(name.getString());
            declaration.replaceWith(name);
            return;
        }
        Node assignments = assignments(declaration).srcrefTreeIfMissing(declaration);
        boolean headOfLoop = parent.isVanillaFor();
        declaration.replaceWith(
                headOfLoop || assignments.isEmpty()
                        ? assignments
                        : IR.exprResult(assignments).srcref(declaration));
    }

    private Node assignments(Node declaration) {
        Node result = IR.empty();
        for (Node name = declaration.getFirstChild(); name != null; name = name.getNext()) {
            declared(name.getString());
            boolean initial = name.hasChildren();
            if (initial || declaration.isLet()) {
                Node value = initial ? name.removeFirstChild() : Generated.undefined();
                Node assignment = IR.assign(IR.name(name.getString()).srcref(name), value);
                result = result.isEmpty() ? assignment : IR.comma(result, assignment);
            }
        }
        return result;
    }
}
