package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

/** Variables that lowered expressions keep values in; each is declared first in the function that uses it. */
public final class Temporaries {
    private static final String HINT = "t";

    private final Unit unit;

    /** Makes those of a script. */
    public Temporaries(Unit unit) {
        this.unit = unit;
    }

    /** Returns the name of a new variable of the function around a node. */
    public String at(Node node) {
        String name = unit.fresh(HINT);
        Node block = Tree.blockOf(Tree.functionAround(node));
        Node first = block.getFirstChild();
        if (first != null && isDeclaration(first)) {
            first.addChildToBack(IR.name(name).srcref(first));
        } else {
            block.addChildToFront(Unit.place(new Node(Token.VAR, IR.name(name)), block));
        }
        return name;
    }

    /**
     * Returns an expression that evaluates {@code node} (which is detached) and keeps the value, unless it can as well be
     * evaluated again.
     */
    public Kept keep(Node node) {
        return keep(node, node);
    }

    /** The same, in the function around {@code at}. */
    public Kept keep(Node node, Node at) {
        return Tree.isSimple(node) ? new Kept(detached(node), node) : store(node, at);
    }

    /** Returns an expression that evaluates {@code node} (which is detached) and keeps the value in any case. */
    public Kept store(Node node, Node at) {
        String name = at(at);
        Node value = detached(node);
        return new Kept(
                Unit.place(Tree.store(name, value), value), IR.name(name).srcref(value));
    }

    private static Node detached(Node node) {
        return node.getParent() == null ? node : node.detach();
    }

    /** Returns whether a statement declares temporaries. */
    static boolean isDeclaration(Node statement) {
        return statement.isVar()
                && statement.hasChildren()
                && !statement.getFirstChild().hasChildren()
                && statement.getFirstChild().getString().startsWith(Unit.RUNTIME + "$" + HINT);
    }

    /**
     * A value that is needed several times.
     *
     * @param first the expression that evaluates it; to be used once, and before the others
     * @param origin what {@link #again()} makes copies of
     */
    public record Kept(Node first, Node origin) {
        /** Returns a new expression that has the value again. */
        public Node again() {
            return origin.cloneTree();
        }
    }
}
