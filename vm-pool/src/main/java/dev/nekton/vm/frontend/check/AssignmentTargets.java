package dev.nekton.vm.frontend.check;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** What stands where something is assigned must be a variable, a member or a pattern of them. */
final class AssignmentTargets implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case ASSIGN -> target(unit, node.getFirstChild(), true);
            case INC, DEC -> target(unit, node.getFirstChild(), false);
            case FOR_IN, FOR_OF, FOR_AWAIT_OF -> {
                Node head = node.getFirstChild();
                if (!head.isVar() && !head.isLet() && !head.isConst()) {
                    target(unit, head, true);
                }
            }
            default -> {
                if (NodeUtil.isAssignmentOp(node)) {
                    target(unit, node.getFirstChild(), false);
                }
            }
        }
    }

    private static void target(Unit unit, Node node, boolean patterns) {
        switch (node.getToken()) {
            case NAME -> {
                boolean forbidden =
                        node.getString().equals("eval") || node.getString().equals("arguments");
                if (forbidden && unit.isStrict(node)) {
                    Check.fail(unit, node, "strict code may not assign to " + node.getString());
                }
            }
            case GETPROP, GETELEM -> {}
            case OBJECT_PATTERN, ARRAY_PATTERN -> {
                if (!patterns || node.getIsParenthesized()) {
                    Check.fail(unit, node, "a pattern can't be assigned to here");
                }
                parts(unit, node);
            }
            default -> Check.fail(unit, node, "this can't be assigned to");
        }
    }

    private static void parts(Unit unit, Node pattern) {
        for (Node part = pattern.getFirstChild(); part != null; part = part.getNext()) {
            Node target = part;
            if (part.isStringKey() || part.isComputedProp()) {
                target = part.getLastChild();
            }
            if (part.isRest()) {
                target = part.getFirstChild();
                boolean misplaced = part.getNext() != null || target.isDefaultValue();
                if (misplaced) {
                    Check.fail(unit, part, "... must be the last part of a pattern, without a default");
                }
            }
            if (target.isDefaultValue()) {
                target = target.getFirstChild();
            }
            if (!target.isEmpty()) {
                target(unit, target, true);
            }
        }
    }
}
