package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes of a function and of everything inside of it. <em>Not thread-safe.</em> */
final class Scopes {
    private final Map<Node, LexicalScope> byNode = new HashMap<>();
    private final List<Binding> blockFunctions = new ArrayList<>();
    private final List<LexicalScope> all = new ArrayList<>();

    private Scopes() {}

    static Scopes of(Node function) {
        Scopes scopes = new Scopes();
        scopes.function(function, null);
        return scopes;
    }

    /** Returns the scope that begins with a node; null when none does. */
    @Nullable
    LexicalScope startingAt(Node node) {
        return byNode.get(node);
    }

    /** Returns all scopes, outer ones before inner ones. */
    List<LexicalScope> all() {
        return all;
    }

    /** Returns the functions that are declared in blocks, outer ones before inner ones. */
    List<Binding> blockFunctions() {
        return blockFunctions;
    }

    private LexicalScope add(LexicalScope scope) {
        byNode.put(scope.node(), scope);
        all.add(scope);
        return scope;
    }

    private void function(Node node, @Nullable LexicalScope outer) {
        LexicalScope around = outer;
        Node name = node.getFirstChild();
        if (outer != null && !isDeclared(node) && !name.getString().isEmpty()) {
            around = add(new LexicalScope(name, outer, false));
            around.declare(name.getString(), Binding.Kind.OWN_NAME, name);
        }
        LexicalScope scope = add(new LexicalScope(node, around));
        names(node.getSecondChild(), scope, Binding.Kind.PARAMETER, scope, false);
        if (node.getLastChild().isBlock()) {
            children(node.getLastChild(), scope, false);
        } else {
            visit(node.getLastChild(), scope, false);
        }
    }

    private void children(Node node, LexicalScope scope, boolean inLoop) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, scope, inLoop);
        }
    }

    private void visit(Node node, LexicalScope scope, boolean inLoop) {
        switch (node.getToken()) {
            case FUNCTION -> {
                if (isDeclared(node)) {
                    declare(node, scope);
                }
                function(node, scope);
            }
            case CLASS -> type(node, scope, inLoop);
            case VAR -> names(node, scope.function(), Binding.Kind.VAR, scope, inLoop);
            case LET -> names(node, scope, Binding.Kind.LET, scope, inLoop);
            case CONST -> names(node, scope, Binding.Kind.CONST, scope, inLoop);
            case BLOCK -> children(node, declaresAnything(node) ? block(node, scope, inLoop) : scope, inLoop);
            case FOR, FOR_IN, FOR_OF, FOR_AWAIT_OF, WHILE, DO -> loop(node, scope);
            case SWITCH -> switchOf(node, scope, inLoop);
            case CATCH -> {
                LexicalScope handler = block(node, scope, inLoop);
                names(node.getFirstChild(), handler, Binding.Kind.CATCH, handler, inLoop);
                visit(node.getLastChild(), handler, inLoop);
            }
            default -> children(node, scope, inLoop);
        }
    }

    /** A class knows itself by its name, also where it is an expression. */
    private void type(Node node, LexicalScope scope, boolean inLoop) {
        Node name = node.getFirstChild();
        if (!name.isName()) {
            children(node, scope, inLoop);
            return;
        }
        if (isStatement(node)) {
            scope.declare(name.getString(), Binding.Kind.CLASS, name);
        }
        LexicalScope inner = block(node, scope, inLoop);
        inner.declare(name.getString(), Binding.Kind.CLASS, name);
        children(node, inner, inLoop);
    }

    private LexicalScope block(Node node, LexicalScope outer, boolean inLoop) {
        return add(new LexicalScope(node, outer, inLoop));
    }

    private void loop(Node node, LexicalScope outer) {
        boolean hasHead = node.getFirstChild().isLet() || node.getFirstChild().isConst();
        children(node, hasHead ? block(node, outer, true) : outer, true);
    }

    private void switchOf(Node node, LexicalScope outer, boolean inLoop) {
        visit(node.getFirstChild(), outer, inLoop);
        boolean declares = false;
        for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
            declares |= declaresAnything(part.getLastChild());
        }
        LexicalScope scope = declares ? block(node, outer, inLoop) : outer;
        for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
            if (part.isCase()) {
                visit(part.getFirstChild(), scope, inLoop);
            }
            children(part.getLastChild(), scope, inLoop);
        }
    }

    /** Declares the names in a declaration or a pattern; what else stands in it is looked through. */
    private void names(Node node, LexicalScope target, Binding.Kind kind, LexicalScope scope, boolean inLoop) {
        if (node.isName()) {
            target.declare(node.getString(), kind, node);
            children(node, scope, inLoop);
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (isValue(node, child)) {
                visit(child, scope, inLoop);
            } else {
                names(child, target, kind, scope, inLoop);
            }
        }
    }

    private static boolean isValue(Node parent, Node child) {
        boolean isSecond = parent.getSecondChild() == child;
        return (parent.isDestructuringLhs() || parent.isDefaultValue()) && isSecond
                || parent.isComputedProp() && !isSecond;
    }

    private void declare(Node function, LexicalScope scope) {
        Node name = function.getFirstChild();
        boolean isTop = scope.function() == scope;
        Binding binding =
                scope.declare(name.getString(), isTop ? Binding.Kind.FUNCTION : Binding.Kind.BLOCK_FUNCTION, name);
        if (!isTop) {
            blockFunctions.add(binding);
        }
    }

    /** Returns whether a function is a statement. */
    static boolean isDeclared(Node function) {
        return isStatement(function) && !function.getFirstChild().getString().isEmpty();
    }

    private static boolean isStatement(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent.isBlock() || parent.isLabel() || parent.getToken() == Token.SCRIPT);
    }

    private static boolean declaresAnything(Node block) {
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            Node statement = child;
            while (statement.isLabel()) {
                statement = statement.getLastChild();
            }
            if (statement.isLet() || statement.isConst() || statement.isFunction() || statement.isClass()) {
                return true;
            }
        }
        return false;
    }
}
