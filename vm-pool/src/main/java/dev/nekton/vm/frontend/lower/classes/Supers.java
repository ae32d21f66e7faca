package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.SuperMarker;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashMap;
import java.util.Map;

/** Finds the method that each {@code super.member} stands in, and puts the name of its home object's variable there. */
final class Supers {
    private final Unit unit;
    private final Map<Node, Homes> homes = new HashMap<>();

    Supers(Unit unit) {
        this.unit = unit;
    }

    /** The variables of a class for its prototype and for itself. */
    record Homes(String prototype, String own) {}

    Homes of(Node type) {
        return homes.computeIfAbsent(type, key -> new Homes(SuperMarker.fresh(unit), SuperMarker.fresh(unit)));
    }

    void resolve(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            resolve(child);
            child = next;
        }
        if (node.isSuper() && Tree.isMember(node.getParent())) {
            node.replaceWith(IR.name(home(node)).srcref(node));
        }
    }

    private String home(Node node) {
        Node inner = node;
        Node up = node.getParent();
        while (!up.isObjectLit() && !up.isClassMembers() || isKey(inner, node)) {
            inner = up;
            up = up.getParent();
            if (up == null) {
                throw new IllegalStateException("super outside of a method");
            }
        }
        if (up.isClassMembers()) {
            Homes found = of(up.getParent());
            return inner.isStaticMember() || inner.isBlock() ? found.own() : found.prototype();
        }
        Node function = inner.getLastChild();
        if (!SuperMarker.hasHome(function)) {
            SuperMarker.setHome(function, SuperMarker.fresh(unit));
        }
        return SuperMarker.home(function);
    }

    /** Whether a node stands in a member's computed key, which belongs to what is outside, or in a plain value. */
    private static boolean isKey(Node member, Node node) {
        if (member == node) {
            return true;
        }
        boolean computed = member.isComputedProp() || member.isComputedFieldDef();
        if (computed && isIn(node, member.getFirstChild())) {
            return true;
        }
        return switch (member.getToken()) {
            case STRING_KEY, OBJECT_SPREAD -> true;
            case COMPUTED_PROP -> !member.getLastChild().isFunction() || !isMethod(member);
            default -> false;
        };
    }

    private static boolean isMethod(Node member) {
        return member.getBooleanProp(Node.COMPUTED_PROP_METHOD)
                || member.getBooleanProp(Node.COMPUTED_PROP_GETTER)
                || member.getBooleanProp(Node.COMPUTED_PROP_SETTER);
    }

    private static boolean isIn(Node node, Node ancestor) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }
}
