package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes {@code a[key]} of each {@code a.b}, with a variable that holds the name: the engine then looks the member up
 * each time.
 *
 * <p>For a name in the text it remembers where in the object that the value inherits from the member was, with nothing
 * but the layout of the value itself to tell that this still holds. Code that several VMs run, of which one has changed
 * its built-ins, would find the wrong member, or none.
 */
public final class KeyedAccess implements Pass {
    private final Map<String, String> variables = new LinkedHashMap<>();

    @Override
    public void apply(Unit unit) {
        visit(unit, unit.root());
    }

    /** Returns the declaration of the variables, to stand before the script; empty when it needs none. */
    public String declaration() {
        StringBuilder text = new StringBuilder();
        variables.forEach((name, variable) -> text.append(text.isEmpty() ? "var " : ", ")
                .append(variable)
                .append(" = '")
                .append(name)
                .append('\''));
        return text.isEmpty() ? "" : text.append("; ").toString();
    }

    private void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(unit, child);
            if (child.isGetProp() && !isOurs(child)) {
                child = replaced(unit, child);
            }
        }
    }

    private Node replaced(Unit unit, Node member) {
        String variable = variables.computeIfAbsent(member.getString(), name -> variable(unit, name));
        Node keyed = new Node(Token.GETELEM).srcref(member);
        member.replaceWith(keyed);
        keyed.addChildToBack(member.removeFirstChild());
        keyed.addChildToBack(IR.name(variable).srcref(member));
        return keyed;
    }

    /** Errors say the name again. */
    private static String variable(Unit unit, String name) {
        return name.matches("\\w+") ? Unit.RUNTIME + "$key$" + name : unit.fresh("key");
    }

    /** What our own code in scripts calls does not change, and may be no JavaScript object. */
    private static boolean isOurs(Node member) {
        Node owner = member.getFirstChild();
        while (owner.isGetProp()) {
            owner = owner.getFirstChild();
        }
        return owner.isName() && owner.getString().startsWith(Unit.RUNTIME);
    }
}
