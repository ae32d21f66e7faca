package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Replaces {@code this} and {@code arguments} in a function's body, which becomes the body of a function inside of it, by
 * variables that keep their values.
 */
final class OuterValues {
    private final String self;
    private final String arguments;
    private final boolean bindsArguments;
    private boolean usesThis;
    private boolean usesArguments;

    OuterValues(Unit unit, Node function) {
        self = unit.renamed("this");
        arguments = unit.renamed("arguments");
        bindsArguments = binds(function.getSecondChild()) || binds(function.getLastChild());
    }

    /** Whether a parameter or a function in the body has the name, which then means nothing else. */
    private static boolean binds(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            Node name = child.isFunction() ? child.getFirstChild() : child;
            if (name.matchesName("arguments")) {
                return true;
            }
        }
        return false;
    }

    void replaceIn(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            if (child.isThis()) {
                usesThis = true;
                child.replaceWith(IR.name(self).srcref(child));
            } else if (!bindsArguments && child.matchesName("arguments")) {
                usesArguments = true;
                child.setString(arguments);
            }
            boolean hasItsOwn = child.isFunction() && !child.isArrowFunction();
            if (!hasItsOwn) {
                replaceIn(child);
            }
            child = next;
        }
    }

    /** Puts the declarations of the variables that are needed into the function. */
    void declareIn(Node block) {
        if (usesThis) {
            block.addChildToBack(IR.var(IR.name(self), IR.thisNode()));
        }
        if (usesArguments) {
            block.addChildToBack(IR.var(IR.name(arguments), IR.name("arguments")));
        }
    }
}
