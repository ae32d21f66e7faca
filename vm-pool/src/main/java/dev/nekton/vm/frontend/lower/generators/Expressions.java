package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Targets;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions that suspend: what has to run before the last suspension is emitted, in order, its values kept in variables;
 * what is left is an expression that does not suspend.
 */
final class Expressions {
    private final Machine machine;
    private final Locals locals;
    private final Suspensions suspensions;
    private final boolean asyncGenerator;

    Expressions(Machine machine, Locals locals, Suspensions suspensions, boolean asyncGenerator) {
        this.machine = machine;
        this.locals = locals;
        this.suspensions = suspensions;
        this.asyncGenerator = asyncGenerator;
    }

    /** Returns an expression for the value of {@code node}, detached, which holds until the next suspension. */
    Node value(Node node) {
        if (!suspensions.in(node)) {
            return node.getParent() == null ? node : node.detach();
        }
        return switch (node.getToken()) {
            case YIELD, AWAIT -> suspension(node);
            case COMMA -> comma(node);
            case AND, OR -> shortCircuit(node);
            case HOOK -> conditional(node);
            case CALL -> call(node);
            case OBJECTLIT -> objectLiteral(node);
            default -> NodeUtil.isAssignmentOp(node) ? assignment(node) : operands(node);
        };
    }

    /** Evaluates an expression whose value nobody wants. */
    void effect(Node node) {
        Node rest = value(node);
        if (!locals.isTemporary(rest) && !isSent(rest)) {
            machine.emit(IR.exprResult(rest));
        }
    }

    /** Returns an expression for a value that stays the same whatever runs before it is used. */
    Node kept(Node value) {
        if (isConstant(value) || locals.isTemporary(value) || value.isEmpty()) {
            return value;
        }
        String variable = locals.temporary();
        machine.emit(Generated.store(variable, value));
        return IR.name(variable).srcref(value);
    }

    /** Makes the children of a node that is assigned to free of suspensions, and of side effects when asked for. */
    Node target(Node node, boolean keep) {
        if (node.isName()) {
            return node.getParent() == null ? node : node.detach();
        }
        List<Node> parts = values(children(node), keep);
        detached(node);
        parts.forEach(node::addChildToBack);
        return node;
    }

    private Node suspension(Node node) {
        machine.standsFor(node);
        Node operand = node.hasChildren() ? value(node.getFirstChild()) : Generated.undefined();
        if (node.isYieldAll()) {
            machine.emit(Generated.tell("delegate", operand));
            operand = Generated.undefined();
        } else if (asyncGenerator && node.isAwait()) {
            operand = IR.call(Generated.member("wait"), operand);
        }
        Point next = new Point();
        machine.suspend(operand, next);
        machine.place(next);
        return Generated.member("sent").srcrefTree(node);
    }

    private static boolean isSent(Node node) {
        return node.isGetProp() && node.getFirstChild().matchesName(Generated.STATE);
    }

    private static boolean isConstant(Node node) {
        return switch (node.getToken()) {
            case STRINGLIT, NUMBER, TRUE, FALSE, NULL -> true;
            case VOID -> isConstant(node.getFirstChild());
            default -> false;
        };
    }

    private Node comma(Node node) {
        Node last = node.getLastChild();
        effect(node.getFirstChild());
        return value(last);
    }

    private Node shortCircuit(Node node) {
        Node right = node.getLastChild();
        if (!suspensions.in(right)) {
            return operands(node);
        }
        String result = locals.temporary();
        Point end = new Point();
        machine.emit(Generated.store(result, value(node.getFirstChild())));
        if (node.isAnd()) {
            machine.jumpUnless(IR.name(result), end);
        } else {
            machine.jumpIf(IR.name(result), end);
        }
        machine.emit(Generated.store(result, value(right)));
        machine.place(end);
        return IR.name(result).srcref(node);
    }

    private Node conditional(Node node) {
        Node yes = node.getSecondChild();
        Node no = node.getLastChild();
        if (!suspensions.in(yes) && !suspensions.in(no)) {
            Node condition = value(node.getFirstChild());
            return IR.hook(condition, yes.detach(), no.detach()).srcref(node);
        }
        String result = locals.temporary();
        Point otherwise = new Point();
        Point end = new Point();
        machine.jumpUnless(value(node.getFirstChild()), otherwise);
        machine.emit(Generated.store(result, value(yes)));
        machine.jump(end);
        machine.place(otherwise);
        machine.emit(Generated.store(result, value(no)));
        machine.place(end);
        return IR.name(result).srcref(node);
    }

    /** The prelude makes the call: the function is looked up before the arguments, and messages name what the user wrote. */
    private Node call(Node node) {
        List<Node> arguments = children(node);
        Node callee = arguments.remove(0);
        Node text = IR.string(textOf(callee));
        boolean late = arguments.stream().anyMatch(suspensions::in);
        Node call = Generated.library("invoke", text);
        if (NodeUtil.isNormalGet(callee)) {
            Node reference = target(callee, true);
            Node self = reference.getFirstChild().cloneTree();
            call.addChildToBack(late ? kept(reference) : reference);
            call.addChildToBack(self);
        } else {
            Node function = value(callee);
            call.addChildToBack(late ? kept(function) : function);
            call.addChildToBack(Generated.undefined());
        }
        values(arguments, false).forEach(call::addChildToBack);
        return call.srcrefTreeIfMissing(node);
    }

    private static String textOf(Node callee) {
        String name = callee.getQualifiedName();
        return name == null ? "" : name.replaceAll("\\$nekton\\d+", "");
    }

    private Node assignment(Node node) {
        Node left = node.getFirstChild();
        Node right = node.getLastChild();
        boolean later = suspensions.in(right);
        Node target = target(left, later);
        if (node.isAssign() || !later) {
            return replaced(node, target, value(right));
        }
        Node old = kept(target.cloneTree());
        Node operation = new Node(Targets.operator(node), old, value(right)).srcref(node);
        return IR.assign(target, operation).srcref(node);
    }

    private Node objectLiteral(Node node) {
        List<Node> slots = new ArrayList<>();
        for (Node member = node.getFirstChild(); member != null; member = member.getNext()) {
            for (Node slot = member.getFirstChild(); slot != null; slot = slot.getNext()) {
                if (member.isComputedProp() || !slot.isFunction()) {
                    slots.add(slot);
                }
            }
        }
        List<Node> places = new ArrayList<>();
        for (Node slot : slots) {
            Node place = IR.empty();
            slot.replaceWith(place);
            places.add(place);
        }
        List<Node> values = values(slots, false);
        for (int i = 0; i < places.size(); i++) {
            places.get(i).replaceWith(values.get(i));
        }
        return detached(node);
    }

    /** An operator, a literal or a {@code new}: all its operands are evaluated, in their order. */
    private Node operands(Node node) {
        List<Node> values = values(children(node), false);
        detached(node);
        values.forEach(node::addChildToBack);
        if (node.isNew() && isSent(node.getFirstChild())) {
            node.getFirstChild().replaceWith(kept(node.getFirstChild().cloneTree()));
        }
        return node;
    }

    private Node replaced(Node node, Node first, Node second) {
        detached(node).detachChildren();
        node.addChildToBack(first);
        node.addChildToBack(second);
        return node;
    }

    /** Returns the values of expressions that are evaluated in this order; all of them are kept if asked for. */
    private List<Node> values(List<Node> expressions, boolean keepAll) {
        int last = expressions.size() - 1;
        while (last >= 0 && !suspensions.in(expressions.get(last))) {
            last--;
        }
        List<Node> values = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            Node value = value(expressions.get(i));
            values.add(keepAll || i < last ? kept(value) : value);
        }
        return values;
    }

    /** Returns the children of a node, detached. */
    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        while (node.hasChildren()) {
            children.add(node.removeFirstChild());
        }
        return children;
    }

    private static Node detached(Node node) {
        return node.getParent() == null ? node : node.detach();
    }
}
