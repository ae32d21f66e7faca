package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/**
 * The variable of a {@code catch} whose block becomes states: all that means it in the block gets another name, which is
 * one of the whole function. Functions made in a loop keep the value of their turn.
 */
final class CatchVariable {
    private final String name;
    private final String replacement;
    private final boolean keepsValues;

    private CatchVariable(String name, String replacement, boolean keepsValues) {
        this.name = name;
        this.replacement = replacement;
        this.keepsValues = keepsValues;
    }

    static void rename(Node block, String name, String replacement) {
        boolean inLoop = false;
        for (Node up = block; up != null && !up.isFunction(); up = up.getParent()) {
            inLoop |= Suspensions.isLoop(up);
        }
        new CatchVariable(name, replacement, inLoop && !isAssigned(block, name)).visit(block);
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            if (child.isName() && child.getString().equals(name)) {
                child.setString(replacement);
            }
            if (child.isFunction() && keepsValues) {
                keepValue(child);
            } else if (!binds(child)) {
                visit(child);
            }
            child = next;
        }
    }

    private void keepValue(Node function) {
        if (binds(function) || !mentions(function)) {
            return;
        }
        Node place = IR.empty();
        function.replaceWith(place);
        Node maker = IR.function(IR.name(""), IR.paramList(IR.name(name)), IR.block(IR.returnNode(function)));
        place.replaceWith(IR.call(maker, IR.name(replacement)).srcrefTreeIfMissing(function));
    }

    private boolean mentions(Node node) {
        if (node.isName() && node.getString().equals(name)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (mentions(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name means something else inside of the node. */
    private boolean binds(Node node) {
        if (node.isCatch()) {
            return node.getFirstChild().isName()
                    && node.getFirstChild().getString().equals(name);
        }
        return node.isFunction()
                && (node.getFirstChild().getString().equals(name)
                        || declares(node.getSecondChild())
                        || declares(node.getLastChild()));
    }

    private boolean declares(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean declared = child.isName()
                    && child.getString().equals(name)
                    && (node.isParamList() || NodeUtil.isNameDeclaration(node));
            boolean function =
                    child.isFunction() && child.getFirstChild().getString().equals(name);
            if (declared || function || !child.isFunction() && declares(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAssigned(Node node, String name) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean target = child.isName()
                    && child.getString().equals(name)
                    && child == node.getFirstChild()
                    && (NodeUtil.isAssignmentOp(node) || node.isInc() || node.isDec() || node.isForIn());
            if (target || isAssigned(child, name)) {
                return true;
            }
        }
        return false;
    }
}
