package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code break}, {@code continue} and {@code return} lead to at one place of the program, and what guards the way:
 * the handlers that a running machine keeps for the {@code try} statements around the place.
 */
final class Jumps {
    private final Deque<Target> targets = new ArrayDeque<>();
    private int handlers;
    private int finallies;

    /** A statement that can be left or gone on with. */
    private record Target(
            Set<String> labels,
            boolean breaksUnlabelled,
            Point end,
            @Nullable Point next,
            int handlers) {}

    void enterLoop(Set<String> labels, Point end, Point next) {
        targets.push(new Target(labels, true, end, next, handlers));
    }

    void enterSwitch(Set<String> labels, Point end) {
        targets.push(new Target(labels, true, end, null, handlers));
    }

    void enterLabelled(Set<String> labels, Point end) {
        targets.push(new Target(labels, false, end, null, handlers));
    }

    void leaveStatement() {
        targets.pop();
    }

    void enterCatch() {
        handlers++;
    }

    void leaveCatch() {
        handlers--;
    }

    void enterFinally() {
        handlers++;
        finallies++;
    }

    void leaveFinally() {
        handlers--;
        finallies--;
    }

    /** Returns what stands for a jump to a state; the jump is out of all statements the machine doesn't know. */
    Node lowered(Node jump) {
        Target target = targetOf(jump);
        Point point = Objects.requireNonNull(jump.isBreak() ? target.end : target.next);
        Node goTo = handlers == target.handlers
                ? Machine.goTo(point)
                : Generated.tell("jump", point.reference(), IR.number(target.handlers));
        return IR.block(goTo, Generated.dispatch()).srcrefTreeIfMissing(jump);
    }

    /** Returns what stands for {@code return} with this value. */
    Node returning(Node value, Node origin) {
        Node block = finallies == 0
                ? IR.block(
                        IR.exprResult(IR.assign(Generated.member("at"), IR.number(Generated.END))),
                        IR.returnNode(value))
                : IR.block(Generated.tell("leave", value), Generated.dispatch());
        return block.srcrefTreeIfMissing(origin);
    }

    private Target targetOf(Node jump) {
        for (Target target : targets) {
            if (jump.hasChildren() ? target.labels.contains(jump.getFirstChild().getString()) : fits(jump, target)) {
                return target;
            }
        }
        throw new IllegalStateException("a jump without a target passed the parser");
    }

    private static boolean fits(Node jump, Target target) {
        return jump.isBreak() ? target.breaksUnlabelled : target.next != null;
    }
}
