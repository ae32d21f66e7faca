package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/**
 * What is assigned to, a name or a member, when its value is wanted as well: the object and the key are evaluated once.
 *
 * @param first the node that evaluates object and key; to be used once, and before the others
 * @param origin what {@link #again()} makes copies of
 */
public record Target(Node first, Node origin) {
    /** Returns the target of an assignment that is about to be replaced. */
    public static Target of(Unit unit, Temporaries temporaries, Node target) {
        if (target.isName()) {
            return new Target(target.cloneNode(), target);
        }
        if (target.isGetProp()) {
            Temporaries.Kept object = temporaries.keep(target.getFirstChild(), target);
            Node first = IR.getprop(object.first(), target.getString()).srcref(target);
            return new Target(
                    first, IR.getprop(object.again(), target.getString()).srcref(target));
        }
        Node key = target.getLastChild();
        boolean literal = key.isNumber() || key.isStringLit();
        Temporaries.Kept object = literal || target.getFirstChild().isThis()
                ? temporaries.keep(target.getFirstChild(), target)
                : temporaries.store(target.getFirstChild(), target);
        key.detach();
        Temporaries.Kept name =
                literal ? temporaries.keep(key, target) : temporaries.store(unit.call("key", key, key), target);
        Node first = new Node(Token.GETELEM, object.first(), name.first()).srcref(target);
        return new Target(first, new Node(Token.GETELEM, object.again(), name.again()).srcref(target));
    }

    /** Returns a new node for the same member, which evaluates nothing again. */
    public Node again() {
        return origin.cloneTree();
    }
}
