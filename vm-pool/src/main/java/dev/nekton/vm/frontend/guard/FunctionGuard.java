package dev.nekton.vm.frontend.guard;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Unit;

/** Adds the guard's calls to one function. */
final class FunctionGuard {
    /** How many turns a loop takes before its first look at the clock: most end before that. */
    private static final int FIRST_TURNS = 64;

    private final Unit unit;
    private final Node function;
    private final Node body;
    private final String outer;

    FunctionGuard(Unit unit, Node function) {
        this.unit = unit;
        this.function = function;
        this.body = function.getLastChild();
        this.outer = unit.fresh("outer");
    }

    void add(FunctionParts parts, boolean countsCalls) {
        if (!parts.tries().isEmpty() || countsCalls && parts.mayCall()) {
            addCallCount(parts);
        }
        parts.loops().forEach(this::addTick);
    }

    /** The engine compiles this form to the fastest code of all that were tried. */
    private void addTick(Node loop) {
        String turns = unit.fresh("turns");
        Node block = loop.isDo() ? loop.getFirstChild() : loop.getLastChild();
        Node look = IR.assign(IR.name(turns), new Node(Token.BITOR, call("tick"), IR.number(0)));
        Node isOver = IR.lt(IR.dec(IR.name(turns), false), IR.number(0));
        prepend(block, IR.ifNode(isOver, IR.block(IR.exprResult(look))), loop);
        prepend(body, IR.var(IR.name(turns), IR.number(FIRST_TURNS)), function);
    }

    private void addCallCount(FunctionParts parts) {
        parts.tries().forEach(this::resumeIn);
        parts.returns().forEach(this::leaveAt);
        Node last = body.getLastChild();
        if (last == null || !last.isReturn() && !last.isThrow()) {
            body.addChildToBack(place(leave(), function));
        }
        prepend(body, IR.var(IR.name(outer), call("enter")), function);
    }

    /** What was thrown has left calls that nobody counted down. */
    private void resumeIn(Node attempt) {
        Node handlers = attempt.getSecondChild();
        if (handlers.hasChildren()) {
            prepend(handlers.getFirstChild().getLastChild(), resume(), handlers.getFirstChild());
        }
        Node last = handlers.getNext();
        if (last != null) {
            prepend(last, resume(), attempt);
            last.addChildToBack(place(leave(), attempt));
            Node statement = attempt;
            while (statement.getParent().isLabel()) {
                statement = statement.getParent();
            }
            place(resume(), attempt).insertAfter(statement);
        }
    }

    private void leaveAt(Node statement) {
        Node value = statement.getFirstChild();
        Node block = statement.getParent();
        if (!block.isBlock()) {
            block = IR.block();
            statement.replaceWith(block);
            block.addChildToBack(statement);
        }
        if (value != null && !value.isName() && !value.isThis() && !value.isNumber() && !value.isStringLit()) {
            String result = unit.fresh("result");
            value.replaceWith(IR.name(result));
            place(IR.var(IR.name(result), value), statement).insertBefore(statement);
        }
        place(leave(), statement).insertBefore(statement);
    }

    private Node resume() {
        return IR.exprResult(call("resume", IR.name(outer)));
    }

    private Node leave() {
        return IR.exprResult(call("leave", IR.name(outer)));
    }

    private static Node call(String member, Node... arguments) {
        Node call = IR.call(IR.getprop(IR.name(Guards.GUARD), member), arguments);
        call.putBooleanProp(Node.FREE_CALL, false);
        return call;
    }

    private static void prepend(Node block, Node statement, Node origin) {
        block.addChildToFront(place(statement, origin));
    }

    private static Node place(Node tree, Node origin) {
        return Unit.place(tree, origin);
    }
}
