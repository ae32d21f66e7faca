package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Targets;
import dev.nekton.vm.frontend.lower.Temporaries;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import org.jspecify.annotations.Nullable;

/** Lowers one access, whatever it stands in: a read, a call, an assignment, an increment. */
final class AccessLowering {
    private final Unit unit;
    private final Temporaries temporaries;
    private final @Nullable PrivateName name;

    AccessLowering(Unit unit, Temporaries temporaries, @Nullable PrivateName name) {
        this.unit = unit;
        this.temporaries = temporaries;
        this.name = name;
    }

    void lower(Node access) {
        Node parent = access.getParent();
        boolean isFirst = parent.getFirstChild() == access;
        if (isFirst && parent.isCall()) {
            call(access, parent);
        } else if (isFirst && parent.isAssign()) {
            assignment(access, parent);
        } else if (isFirst && NodeUtil.isAssignmentOp(parent)) {
            compound(access, parent);
        } else if (parent.isInc() || parent.isDec()) {
            step(access, parent);
        } else if (parent.isDelProp()) {
            parent.replaceWith(unit.call("noDelete", parent));
        } else {
            replace(access, read(Reference.of(unit, access, temporaries)));
        }
    }

    private static void replace(Node old, Node by) {
        old.replaceWith(Unit.place(by, old));
    }

    private void call(Node access, Node call) {
        Reference reference =
                Reference.of(unit, access, temporaries, name == null || !Tree.isSimple(access.getFirstChild()));
        Node self = reference.self();
        Node result = unit.call("callWith", call, read(reference), self);
        access.detach();
        while (call.hasChildren()) {
            result.addChildToBack(call.removeFirstChild());
        }
        call.replaceWith(result);
    }

    private void assignment(Node access, Node assignment) {
        Node value = assignment.getLastChild().detach();
        replace(assignment, write(Reference.of(unit, access, temporaries), value));
    }

    private void compound(Node access, Node assignment) {
        Token operator = Targets.operator(assignment);
        Node value = assignment.getLastChild().detach();
        Reference reference = Reference.of(unit, access, temporaries, true);
        replace(assignment, write(reference, new Node(operator, read(reference.again()), value)));
    }

    private void step(Node access, Node step) {
        boolean isPostfix = step.getBooleanProp(Node.INCRDECR_PROP);
        Token operator = step.isInc() ? Token.ADD : Token.SUB;
        Reference reference = Reference.of(unit, access, temporaries, true);
        Node old = new Node(Token.POS, read(reference.again()));
        if (!isPostfix) {
            replace(step, write(reference, new Node(operator, old, IR.number(1))));
            return;
        }
        String kept = temporaries.at(step);
        Node changed = write(reference, new Node(operator, Tree.store(kept, old), IR.number(1)));
        replace(step, new Node(Token.COMMA, changed, IR.name(kept)));
    }

    private Node read(Reference place) {
        if (name == null) {
            return call("superRead", place.object(), place.key(), IR.thisNode());
        }
        if (name.isMethod()) {
            Node check = call("checkPrivate", place.object(), name.brandVariable(), name.index());
            return new Node(Token.COMMA, check, name.function());
        }
        if (name.isAccessor()) {
            return call("callGetter", place.object(), name.brandVariable(), name.index(), name.getter());
        }
        return call("readPrivate", place.object(), name.brandVariable(), name.index());
    }

    private Node write(Reference place, Node value) {
        if (name == null) {
            return call("superWrite", place.object(), place.key(), IR.thisNode(), value);
        }
        if (name.isMethod() || name.isAccessor()) {
            return call("callSetter", place.object(), name.brandVariable(), name.index(), name.setter(), value);
        }
        return call("writePrivate", place.object(), name.brandVariable(), name.index(), value);
    }

    private static Node call(String member, Node... arguments) {
        return IR.call(IR.getprop(IR.name(Unit.RUNTIME), member), arguments);
    }
}
