package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.SuperMarker;
import dev.nekton.vm.frontend.lower.Temporaries;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import org.jspecify.annotations.Nullable;

/** Lowers accesses to private members and to members of {@code super}, then {@code this} in derived constructors. */
final class Accesses {
    private final @Nullable PrivateNames names;
    private final DerivedConstructors derived;

    Accesses(@Nullable PrivateNames names, DerivedConstructors derived) {
        this.names = names;
        this.derived = derived;
    }

    void apply(Unit unit) {
        visit(unit, new Temporaries(unit), unit.root());
        if (!derived.isEmpty()) {
            selves(unit.root(), null);
        }
    }

    /** Returns {@code variable || $nekton.noThis()}. */
    static Node checkedSelf(String variable) {
        Node call = new Node(Token.CALL, IR.getprop(IR.name(Unit.RUNTIME), "noThis"));
        return new Node(Token.OR, IR.name(variable), call);
    }

    private void visit(Unit unit, Temporaries temporaries, Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, temporaries, child);
            child = next;
        }
        boolean isSuper = SuperMarker.isSuperMember(node);
        PrivateName name = names != null && node.isGetProp() ? names.byKey(node.getString()) : null;
        if (isSuper || name != null) {
            new AccessLowering(unit, temporaries, name).lower(node);
        }
    }

    private void selves(Node node, DerivedConstructors.@Nullable Self self) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            DerivedConstructors.Self inside = self;
            if (Tree.isOrdinaryFunction(child)) {
                inside = derived.of(child);
            }
            if (child.isThis() && inside != null && !Tree.isEntry(node.getParent())) {
                Node value = inside.certain() ? IR.name(inside.variable()) : checkedSelf(inside.variable());
                child.replaceWith(Unit.place(value, child));
            } else {
                selves(child, inside);
            }
            child = next;
        }
    }
}
