package dev.nekton.vm.frontend.check;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** {@code break} and {@code continue} need something to jump out of or to; labels are there once. */
final class Jumps implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case BREAK, CONTINUE -> {
                if (node.hasChildren()) {
                    labelled(unit, node, node.getFirstChild().getString());
                } else {
                    plain(unit, node);
                }
            }
            case LABEL -> {
                String name = node.getFirstChild().getString();
                if (around(node, name) != null) {
                    Check.fail(unit, node, "the label " + name + " is there already");
                }
            }
            default -> {}
        }
    }

    private static void plain(Unit unit, Node jump) {
        for (Node up = jump.getParent(); up != null && !isBorder(up); up = up.getParent()) {
            if (NodeUtil.isLoopStructure(up) || up.isSwitch() && jump.isBreak()) {
                return;
            }
        }
        Check.fail(unit, jump, jump.isBreak() ? "break must be inside a loop or switch" : "continue must be inside a loop");
    }

    private static void labelled(Unit unit, Node jump, String name) {
        Node label = around(jump, name);
        if (label == null) {
            Check.fail(unit, jump, "there is no label " + name + " around this");
            return;
        }
        Node statement = label.getLastChild();
        while (statement.isLabel()) {
            statement = statement.getLastChild();
        }
        if (jump.isContinue() && !NodeUtil.isLoopStructure(statement)) {
            Check.fail(unit, jump, "continue needs the label of a loop");
        }
    }

    private static @org.jspecify.annotations.Nullable Node around(Node node, String name) {
        for (Node up = node.getParent(); up != null && !isBorder(up); up = up.getParent()) {
            if (up.isLabel() && up.getFirstChild().getString().equals(name)) {
                return up;
            }
        }
        return null;
    }

    private static boolean isBorder(Node node) {
        return node.isFunction() || node.isBlock() && node.getParent() != null && node.getParent().isClassMembers();
    }
}
