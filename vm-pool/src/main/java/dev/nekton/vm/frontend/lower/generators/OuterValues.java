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
    private boolean usesThis;
    private boolean usesArguments;

    OuterValues(Unit unit) {
        self = unit.renamed("this");
        arguments = unit.renamed("arguments");
    }

    void replaceIn(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            if (child.isThis()) {
                usesThis = true;
                child.replaceWith(IR.name(self).srcref(child));
            } else if (child.isName() && child.getString().equals("arguments")) {
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
