package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/**
 * How the tree says {@code super} between the pass that finds out whose super it is and the one that lowers accesses: a
 * name, the one of the variable that holds the method's home object. It stands in member accesses only.
 */
public final class SuperMarker {
    private static final String HOME = Unit.RUNTIME + "$home";

    private SuperMarker() {}

    /** Returns the name of a new variable for a home object. */
    public static String fresh(Unit unit) {
        return unit.fresh("home");
    }

    /** Returns whether a node is a member of {@code super}. */
    public static boolean isSuperMember(Node node) {
        return Tree.isMember(node) && isMarker(node.getFirstChild());
    }

    /** Notes, in the place of its name, which home object an object literal's method has. */
    public static void setHome(Node function, String home) {
        function.getFirstChild().setString(home);
    }

    /** Returns whether it was noted. */
    public static boolean hasHome(Node function) {
        return isMarker(function.getFirstChild());
    }

    /** Returns the name of the variable for a method's home object. */
    public static String home(Node function) {
        return function.getFirstChild().getString();
    }

    /** Returns the name of the variable for a method's home object, and forgets it; an empty text without any. */
    static String takeHome(Node function) {
        if (!hasHome(function)) {
            return "";
        }
        String home = function.getFirstChild().getString();
        function.getFirstChild().setString("");
        return home;
    }

    /** Returns the object that a method is called on which was found in {@code object}. */
    static Node receiver(Node object) {
        return isMarker(object) ? IR.thisNode().srcref(object) : object;
    }

    private static boolean isMarker(Node node) {
        return node.isName() && node.getString().startsWith(HOME);
    }
}
