package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code new.target}: constructors ask for it when they start. Functions that are called with or without {@code new} become
 * ones that know how they are called.
 */
final class NewTargets {
    private final Unit unit;
    private final Map<Node, String> variables = new LinkedHashMap<>();

    NewTargets(Unit unit) {
        this.unit = unit;
    }

    void lower(Node root) {
        visit(root);
        variables.keySet().stream().filter(function -> !isClassConstructor(function)).forEach(this::wrap);
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(child);
            child = next;
        }
        if (node.getToken() == Token.NEW_TARGET) {
            node.replaceWith(Unit.place(valueAt(node), node));
        }
    }

    private Node valueAt(Node node) {
        Node up = node;
        Node inner = node;
        while (!Tree.isOrdinaryFunction(up)) {
            if (up.isClassMembers() && !isKey(inner, node)) {
                return Tree.undefined();
            }
            inner = up;
            up = up.getParent();
        }
        boolean neverConstructed = up == unit.root()
                || up.isGeneratorFunction()
                || up.isAsyncFunction()
                || isMethod(up) && !isClassConstructor(up);
        if (neverConstructed) {
            return Tree.undefined();
        }
        return IR.name(variables.computeIfAbsent(
                up, function -> Tree.addEntry(unit, function, unit.call("target", function))));
    }

    private static boolean isKey(Node member, Node node) {
        boolean computed = member.isComputedProp() || member.isComputedFieldDef();
        return computed && Tree.contains(member.getFirstChild(), inner -> inner == node);
    }

    private static boolean isMethod(Node function) {
        Node parent = function.getParent();
        return parent.isMemberFunctionDef()
                || parent.isGetterDef()
                || parent.isSetterDef()
                || parent.isComputedProp()
                        && parent.getLastChild() == function
                        && (parent.getBooleanProp(Node.COMPUTED_PROP_METHOD)
                                || parent.getBooleanProp(Node.COMPUTED_PROP_GETTER)
                                || parent.getBooleanProp(Node.COMPUTED_PROP_SETTER));
    }

    private static boolean isClassConstructor(Node function) {
        Node parent = function.getParent();
        return parent.isMemberFunctionDef()
                && !parent.isStaticMember()
                && parent.getString().equals("constructor")
                && parent.getParent().isClassMembers();
    }

    private void wrap(Node function) {
        String name = function.getFirstChild().getString();
        boolean declared = NodeUtil.isFunctionDeclaration(function);
        if (!name.isEmpty()) {
            function.getFirstChild().setString(unit.renamed(name));
        }
        Node anchor = IR.empty();
        function.replaceWith(anchor);
        Node made = unit.call("constructible", function, function, IR.string(name));
        if (declared) {
            Node block = anchor.getParent();
            anchor.detach();
            boolean isBody = block.getParent().isFunction();
            block.addChildToFront(Unit.place(Tree.declare(isBody ? Token.VAR : Token.LET, name, made), function));
        } else if (!name.isEmpty() && Tree.mentions(function, name)) {
            Node block = IR.block(Tree.declare(Token.CONST, name, made), IR.returnNode(IR.name(name)));
            anchor.replaceWith(Unit.place(Tree.callOf(Tree.arrow(block), List.of()), function));
        } else {
            anchor.replaceWith(made);
        }
        unit.note(Token.LET);
        unit.note(Token.CONST);
    }
}
