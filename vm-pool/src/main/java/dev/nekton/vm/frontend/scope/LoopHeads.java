package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import org.jspecify.annotations.Nullable;

/** Rewrites the declarations in the heads of loops, and gives each turn variables of its own where functions may keep them. */
final class LoopHeads {
    private final Unit unit;
    private final Variables variables;

    LoopHeads(Unit unit, Variables variables) {
        this.unit = unit;
        this.variables = variables;
    }

    /** Returns the value of a variable that has none yet. */
    Node mark() {
        return IR.getprop(IR.name(Unit.RUNTIME), "uninitialized");
    }

    void rewrite(Node loop, LexicalScope scope) {
        String environment = scope.environment();
        if (environment != null) {
            variables.add(scope, environment);
        }
        if (loop.isVanillaFor()) {
            rewriteFor(loop, scope, environment);
        } else {
            rewriteEach(loop, scope, environment);
        }
    }

    private void rewriteFor(Node loop, LexicalScope scope, @Nullable String environment) {
        Node head = loop.getFirstChild();
        Node first = environment == null ? IR.empty() : IR.assign(IR.name(environment), IR.objectlit());
        for (Binding binding : scope.bindings().values()) {
            if (binding.isChecked()) {
                first = then(first, IR.assign(Access.of(binding), mark()));
            }
        }
        for (Node name = head.getFirstChild(); name != null; name = name.getNext()) {
            Binding binding = scope.bindings().get(name.getString());
            if (binding != null) {
                Node value = name.hasChildren() ? name.removeFirstChild() : Access.undefined();
                first = then(first, IR.assign(Access.of(binding), value).srcref(name));
                if (!binding.isPerTurn()) {
                    variables.add(scope, binding.newName());
                }
            }
        }
        boolean hasFunction = environment != null && containsFunction(first);
        if (environment != null) {
            Node step = loop.getChildAtIndex(2);
            Node hole = IR.empty();
            step.replaceWith(hole);
            Node stepped = step.isEmpty() ? copy(scope, environment) : IR.comma(copy(scope, environment), step);
            hole.replaceWith(Unit.place(stepped, head));
            first = hasFunction ? then(first, copy(scope, environment)) : first;
        }
        head.replaceWith(Unit.place(first, head));
    }

    private static Node then(Node first, Node second) {
        return first.isEmpty() ? second : IR.comma(first, second);
    }

    /** The next turn begins with what the last one ended with. */
    private static Node copy(LexicalScope scope, String environment) {
        Node object = IR.objectlit();
        for (Binding binding : scope.bindings().values()) {
            if (binding.isPerTurn()) {
                object.addChildToBack(IR.stringKey(binding.name(), Access.of(binding)));
            }
        }
        return IR.assign(IR.name(environment), object);
    }

    private void rewriteEach(Node loop, LexicalScope scope, @Nullable String environment) {
        Node head = loop.getFirstChild();
        Node name = head.getFirstChild();
        Binding binding = scope.bindings().get(name.getString());
        if (binding == null) {
            return;
        }
        if (binding.isChecked()) {
            Node subject = loop.getSecondChild();
            Node hole = IR.empty();
            subject.replaceWith(hole);
            Node marked = IR.comma(IR.assign(Access.of(binding), mark()), subject);
            Node made =
                    environment == null ? marked : IR.comma(IR.assign(IR.name(environment), IR.objectlit()), marked);
            hole.replaceWith(Unit.place(made, head));
        }
        String turn = binding.isPerTurn() ? unit.fresh("turn") : binding.newName();
        variables.add(scope, turn);
        head.replaceWith(Unit.place(IR.name(turn), head));
        if (environment != null && binding.isPerTurn()) {
            Node object = IR.objectlit(IR.stringKey(binding.name(), IR.name(turn)));
            Node made = IR.exprResult(IR.assign(IR.name(environment), object));
            loop.getLastChild().addChildToFront(Unit.place(made, head));
        }
    }

    private static boolean containsFunction(Node node) {
        if (node.isFunction()) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (containsFunction(child)) {
                return true;
            }
        }
        return false;
    }
}
