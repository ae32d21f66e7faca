package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.List;

/** Rewrites the declarations of blocks: to variables of the function, and to what has to happen where a block begins. */
final class Declarations {
    private final Scopes scopes;
    private final Variables variables;
    private final OuterFunctions outer;
    private final LoopHeads heads;

    Declarations(Unit unit, Scopes scopes, Variables variables, OuterFunctions outer) {
        this.scopes = scopes;
        this.variables = variables;
        this.outer = outer;
        this.heads = new LoopHeads(unit, variables);
    }

    void rewrite(Node function) {
        LexicalScope scope = scopes.startingAt(function);
        if (scope != null) {
            begin(function.getLastChild(), scope, List.of());
            visitChildren(function, scope);
        }
    }

    private void visitChildren(Node node, LexicalScope scope) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(child, scope);
            child = next;
        }
    }

    private void visit(Node node, LexicalScope outerScope) {
        if (node.isFunction()) {
            rewrite(node);
            return;
        }
        LexicalScope started = node.isName() ? null : scopes.startingAt(node);
        LexicalScope scope = started == null ? outerScope : started;
        visitChildren(node, scope);
        if (node.isLet() || node.isConst()) {
            declaration(node, scope);
        }
        if (started != null) {
            start(node, scope);
        }
    }

    private void start(Node node, LexicalScope scope) {
        if (node.isBlock()) {
            begin(node, scope, functions(node, scope));
        } else if (node.isSwitch()) {
            List<Node> first = new ArrayList<>();
            for (Node part = node.getSecondChild(); part != null; part = part.getNext()) {
                first.addAll(functions(part.getLastChild(), scope));
            }
            beginSwitch(node, scope, first);
        } else if (!node.isCatch()) {
            heads.rewrite(node, scope);
        }
    }

    /** Puts in front of a block what has to happen before its first statement. */
    private void begin(Node block, LexicalScope scope, List<Node> functions) {
        List<Node> first = starting(scope);
        first.addAll(functions);
        for (int i = first.size() - 1; i >= 0; i--) {
            block.addChildToFront(Unit.place(IR.exprResult(first.get(i)), block));
        }
    }

    private void beginSwitch(Node node, LexicalScope scope, List<Node> functions) {
        List<Node> first = starting(scope);
        first.addAll(functions);
        for (int i = first.size() - 1; i >= 0; i--) {
            Node subject = node.removeFirstChild();
            node.addChildToFront(Unit.place(IR.comma(first.get(i), subject), node));
        }
    }

    /** A new object for this turn, and marks in the variables that may be used before they have a value. */
    private List<Node> starting(LexicalScope scope) {
        List<Node> first = new ArrayList<>();
        String environment = scope.environment();
        if (environment != null) {
            variables.add(scope, environment);
            first.add(IR.assign(IR.name(environment), IR.objectlit()));
        }
        for (Binding binding : scope.bindings().values()) {
            if (binding.isChecked()) {
                first.add(IR.assign(Access.of(binding), heads.mark()));
                declareLater(binding);
            }
        }
        return first;
    }

    private void declareLater(Binding binding) {
        if (!binding.isPerTurn()) {
            variables.add(binding.scope(), binding.newName());
        }
    }

    private void declaration(Node node, LexicalScope scope) {
        if (node.getParent().isVanillaFor()
                || node.getParent().isForIn()
                || node.getParent().isForOf()) {
            return;
        }
        for (Node name = node.getFirstChild(); name != null; ) {
            Node next = name.getNext();
            Binding binding = name.isName() ? scope.bindings().get(name.getString()) : null;
            name.detach();
            Node statement = binding == null ? new Node(Token.VAR, name) : declared(binding, name);
            Unit.place(statement, name).insertBefore(node);
            name = next;
        }
        node.detach();
    }

    private static Node declared(Binding binding, Node name) {
        Node value = name.hasChildren() ? name.removeFirstChild() : null;
        if (binding.isPerTurn()) {
            return IR.exprResult(IR.assign(Access.of(binding), value == null ? Access.undefined() : value)
                    .srcref(name));
        }
        boolean needsValue = binding.scope().isInLoop() || binding.isChecked();
        name.setString(binding.newName());
        if (value != null || needsValue) {
            name.addChildToFront(value == null ? Access.undefined() : value);
        }
        return new Node(Token.VAR, name);
    }

    /** Takes the functions out of a block, and returns what assigns them to their variables. */
    private List<Node> functions(Node block, LexicalScope scope) {
        List<Node> assigned = new ArrayList<>();
        for (Node child = block.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            Node statement = child;
            while (statement.isLabel()) {
                statement = statement.getLastChild();
            }
            if (statement.isFunction()) {
                assigned.add(function(statement, scope));
            }
            child = next;
        }
        return assigned;
    }

    private Node function(Node function, LexicalScope scope) {
        Binding binding = scope.bindings().get(function.getFirstChild().getString());
        if (binding == null) {
            throw new IllegalStateException("a function in a block without a variable");
        }
        Binding second = outer.of(binding);
        Node rest = IR.empty();
        if (second != null) {
            variables.add(second.scope(), second.newName());
            rest = IR.exprResult(IR.assign(Access.of(second), Access.of(binding)));
        }
        function.replaceWith(Unit.place(rest, function));
        declareLater(binding);
        return IR.assign(Access.of(binding), function).srcrefTreeIfMissing(function);
    }
}
