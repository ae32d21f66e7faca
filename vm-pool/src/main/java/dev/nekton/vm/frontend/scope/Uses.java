package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Targets;
import dev.nekton.vm.frontend.lower.Unit;

/** Rewrites the uses of variables: their new names, checks where there may be no value yet, no writes to constants. */
final class Uses {
    private final Unit unit;

    Uses(Unit unit) {
        this.unit = unit;
    }

    void rewrite(Scopes scopes) {
        for (LexicalScope scope : scopes.all()) {
            for (Binding binding : scope.bindings().values()) {
                boolean isOwnName = binding.kind() == Binding.Kind.OWN_NAME;
                if (binding.isLexical() || isOwnName && binding.isReassigned()) {
                    binding.references().forEach(use -> rewrite(binding, use));
                }
            }
        }
    }

    private void rewrite(Binding binding, Binding.Reference use) {
        Node node = use.node();
        boolean isMoved = binding.isPerTurn() || !binding.newName().equals(binding.name());
        if (use.inWith() && (isMoved || binding.isChecked(node))) {
            unit.problem(
                    node,
                    "SyntaxError: " + binding.name()
                            + " is declared by let, const or in a block and used inside of with:"
                            + " not supported, give it a name of its own by var");
            return;
        }
        if (!Targets.isTarget(node)) {
            read(binding, node);
        } else if (isConstant(binding)) {
            writeConstant(binding, node);
        } else if (binding.isChecked(node)) {
            writeChecked(binding, node);
        } else {
            replace(node, Access.of(binding));
        }
    }

    private static boolean isConstant(Binding binding) {
        return binding.kind() == Binding.Kind.CONST || binding.kind() == Binding.Kind.OWN_NAME;
    }

    private void read(Binding binding, Node node) {
        Node parent = node.getParent();
        if (parent.getToken() == Token.DELPROP) {
            replace(parent, IR.falseNode());
        } else if (binding.isChecked(node)) {
            replace(node, checked(binding, node));
        } else if (binding.isPerTurn() && parent.isCall() && parent.getFirstChild() == node) {
            replace(node, IR.comma(IR.number(0), Access.of(binding)));
        } else {
            replace(node, Access.of(binding));
        }
    }

    private Node checked(Binding binding, Node origin, Node... then) {
        Node name = IR.string(binding.name());
        return then.length == 0
                ? unit.call("initialized", origin, Access.of(binding), name)
                : unit.call("initialized", origin, Access.of(binding), name, then[0]);
    }

    /** The value to write is evaluated before it counts whether the variable has been declared. */
    private void writeChecked(Binding binding, Node node) {
        Node write = node.getParent();
        if (write.isAssign()) {
            Node value = write.getSecondChild();
            Node hole = IR.empty();
            value.replaceWith(hole);
            hole.replaceWith(checked(binding, node, value));
            replace(node, Access.of(binding));
        } else if (write.isForIn() || write.isForOf()) {
            replace(node, Access.of(binding));
        } else {
            replace(node, Access.of(binding));
            Node place = IR.empty();
            write.replaceWith(place);
            replace(place, IR.comma(checked(binding, write), write));
        }
    }

    private void writeConstant(Binding binding, Node node) {
        Node write = node.getParent();
        boolean isSilent = binding.kind() == Binding.Kind.OWN_NAME && !unit.isStrict(node);
        if (write.isForIn() || write.isForOf()) {
            String turn = unit.fresh("turn");
            replace(node, IR.var(IR.name(turn)));
            if (!isSilent) {
                Node thrown = unit.call("constant", write, IR.string(binding.name()));
                write.getLastChild().addChildToFront(Unit.place(IR.exprResult(thrown), write));
            }
            return;
        }
        Node value = valueOf(binding, write);
        replace(write, isSilent ? value : unit.call("constant", write, IR.string(binding.name()), value));
    }

    /** Returns the value that would have been written. */
    private Node valueOf(Binding binding, Node write) {
        Node node = write.getFirstChild();
        if (write.isAssign()) {
            Node value = write.getSecondChild().detach();
            return binding.isChecked(node) ? IR.comma(value, checked(binding, node)) : value;
        }
        Node old = binding.isChecked(node) ? checked(binding, node) : Access.of(binding);
        if (write.isInc() || write.isDec()) {
            return new Node(Token.POS, old);
        }
        return new Node(Targets.operator(write), old, write.getSecondChild().detach());
    }

    private static void replace(Node old, Node replacement) {
        old.replaceWith(Unit.place(replacement, old));
    }
}
