package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One script on its way from the user's tree to the engine's text. <em>Not thread-safe.</em>
 *
 * <p>Its root is a function with the script's parameters, which holds the user's statements. Every name that starts
 * with {@code $nekton} is ours; a user's script with such a name does not get here.
 */
public final class Unit {
    /** The name that stands for what our own code in scripts may call. */
    public static final String RUNTIME = "$nekton";

    private final Node root;
    private final boolean strict;
    private final Problems problems;
    private final Set<Token> kinds = EnumSet.noneOf(Token.class);
    private int count;

    /**
     * Makes it.
     *
     * @param root the function that the script is
     * @param strict whether it is strict from its first character on
     * @param problems gets what is wrong with it
     */
    public Unit(Node root, boolean strict, Problems problems) {
        this.root = Objects.requireNonNull(root, "root");
        this.problems = Objects.requireNonNull(problems, "problems");
        this.strict = strict;
        collectKinds(root);
    }

    /** Returns the function that the script is: its name is empty, its last child is the block of its statements. */
    public Node root() {
        return root;
    }

    /** Returns a name that no other part of the script has: {@code $nekton$t1} for {@code t}. */
    public String fresh(String hint) {
        return RUNTIME + "$" + hint + ++count;
    }

    /**
     * Returns a name that no other part of the script has, for a variable that the user calls {@code name}. Errors say
     * {@code name} again.
     */
    public String renamed(String name) {
        return name + RUNTIME + ++count;
    }

    /** Returns a call of a member of {@code $nekton}, which has its place where {@code origin} has. */
    public Node call(String member, Node origin, Node... arguments) {
        Node callee = IR.getprop(IR.name(RUNTIME), member);
        Node call = IR.call(callee, arguments);
        call.putBooleanProp(Node.FREE_CALL, false);
        return place(call, origin);
    }

    /** Gives the nodes of a tree that have no place yet the one of {@code origin}, and returns the tree. */
    public static Node place(Node tree, Node origin) {
        return tree.srcrefTreeIfMissing(origin);
    }

    /** Returns whether any of these kinds occurs in the script, or has been {@linkplain #note noted} since it was parsed. */
    public boolean has(Token... any) {
        for (Token kind : any) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Tells later passes that this pass brings in nodes of a kind that may not have been there. */
    public void note(Token kind) {
        kinds.add(kind);
    }

    /** Returns whether the code at a node is strict. */
    public boolean isStrict(Node node) {
        if (strict) {
            return true;
        }
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.isClass()
                    || up.isUseStrict()
                    || up.isFunction() && up.getLastChild().isUseStrict()) {
                return true;
            }
        }
        return false;
    }

    /** Adds a problem at a node, a text such as {@code SyntaxError: ...}; the script will not run. */
    public void problem(Node at, String text) {
        problems.add(at, text);
    }

    private void collectKinds(Node node) {
        kinds.add(node.getToken());
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collectKinds(child);
        }
    }
}
