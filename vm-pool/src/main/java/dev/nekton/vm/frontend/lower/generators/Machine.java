package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** The program of a state machine while it is written: statements in order, and the points between them. */
final class Machine {
    private final List<Node> states = new ArrayList<>();
    private Node current = IR.block();
    private Node origin;
    private boolean handles;

    /**
     * @param origin the node whose position statements have that come from none of their own
     */
    Machine(Node origin) {
        this.origin = origin;
        states.add(current);
    }

    /** From here on, generated code has the position of this node. */
    void standsFor(Node node) {
        origin = node;
    }

    /** Enters a {@code try} statement, whose handler is at a point. */
    void enter(String kind, Point handler) {
        handles = true;
        emit(Generated.tell(kind, handler.reference()));
    }

    /** Returns whether it has {@code try} statements. */
    boolean handles() {
        return handles;
    }

    void emit(Node statement) {
        current.addChildToBack(statement.srcrefTreeIfMissing(origin));
    }

    /** Makes the point stand for the place behind the statements so far. */
    void place(Point point) {
        if (current.hasChildren()) {
            current = IR.block();
            states.add(current);
        }
        point.place(states.size());
    }

    void jump(Point target) {
        emit(goTo(target));
        emit(Generated.dispatch());
    }

    void jumpIf(Node condition, Point target) {
        emit(IR.ifNode(condition, IR.block(goTo(target), Generated.dispatch())));
    }

    void jumpUnless(Node condition, Point target) {
        jumpIf(IR.not(condition), target);
    }

    /** Leaves the function for now; {@code result} is what it hands out, and it goes on at {@code target}. */
    void suspend(Node result, Point target) {
        emit(goTo(target));
        emit(IR.returnNode(result));
    }

    /** Returns the statement that makes {@code target} the next state. */
    static Node goTo(Point target) {
        return IR.exprResult(IR.assign(Generated.member("at"), target.reference()));
    }

    /** Returns the body of the function that runs the program from the state that comes next. */
    Node body() {
        Node[] cases = new Node[states.size() + 1];
        for (int i = 0; i < states.size(); i++) {
            cases[i] = IR.caseNode(IR.number(i + 1.0), states.get(i));
        }
        cases[states.size()] = IR.defaultCase(IR.block(IR.returnNode(Generated.member("value"))));
        Node dispatch = IR.switchNode(Generated.member("at"), cases);
        Node loop = IR.forNode(IR.empty(), IR.empty(), IR.empty(), IR.block(dispatch));
        return IR.block(IR.label(IR.labelName(Generated.LOOP), loop));
    }
}
