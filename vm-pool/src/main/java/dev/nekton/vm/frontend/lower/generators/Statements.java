package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.HashSet;
import java.util.Set;

/** Writes the statements of a function's body into its machine. */
final class Statements {
    private final Unit unit;
    private final Machine machine;
    private final Locals locals;
    private final Suspensions suspensions;
    private final Expressions expressions;
    private final Jumps jumps = new Jumps();

    Statements(Unit unit, Machine machine, Locals locals, Suspensions suspensions, boolean asyncGenerator) {
        this.unit = unit;
        this.machine = machine;
        this.locals = locals;
        this.suspensions = suspensions;
        this.expressions = new Expressions(machine, locals, suspensions, asyncGenerator);
    }

    void writeAll(Node block) {
        for (Node child = block.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            write(child, Set.of());
            child = next;
        }
    }

    /** Writes one statement; {@code labels} are those it has. */
    private void write(Node statement, Set<String> labels) {
        machine.standsFor(statement);
        if (!suspensions.in(statement)) {
            machine.emit(new PlainStatement(jumps).lowered(statement));
            return;
        }
        switch (statement.getToken()) {
            case BLOCK -> writeAll(statement);
            case EXPR_RESULT -> expressions.effect(statement.getFirstChild());
            case IF -> writeIf(statement);
            case LABEL -> writeLabelled(statement, labels);
            case SWITCH -> writeSwitch(statement, labels);
            case RETURN -> machine.emit(jumps.returning(expressions.value(statement.getFirstChild()), statement));
            case THROW -> machine.emit(IR.throwNode(expressions.value(statement.getFirstChild())));
            case TRY -> writeTry(statement);
            case FOR, FOR_IN, WHILE, DO -> writeLoop(statement, labels);
            case WITH -> unit.problem(statement, "SyntaxError: with around yield or await is not supported");
            default -> throw new IllegalArgumentException("a suspension inside of " + statement.getToken());
        }
    }

    private void writeIf(Node statement) {
        Node then = statement.getSecondChild();
        Node otherwise = then.getNext();
        Point end = new Point();
        Point second = otherwise == null ? end : new Point();
        machine.jumpUnless(expressions.value(statement.getFirstChild()), second);
        write(then, Set.of());
        if (otherwise != null) {
            machine.jump(end);
            machine.place(second);
            write(otherwise, Set.of());
        }
        machine.place(end);
    }

    private void writeLabelled(Node statement, Set<String> labels) {
        Set<String> all = new HashSet<>(labels);
        all.add(statement.getFirstChild().getString());
        Node body = statement.getLastChild();
        if (body.isLabel() || body.isSwitch() || Suspensions.isLoop(body)) {
            write(body, all);
            return;
        }
        Point end = new Point();
        jumps.enterLabelled(all, end);
        write(body, Set.of());
        jumps.leaveStatement();
        machine.place(end);
    }

    private void writeLoop(Node statement, Set<String> labels) {
        Point end = new Point();
        Point next = new Point();
        jumps.enterLoop(labels, end, next);
        switch (statement.getToken()) {
            case FOR -> writeFor(statement, next, end);
            case FOR_IN -> writeForIn(statement, next, end);
            case WHILE -> writeWhile(statement, next, end);
            default -> writeDo(statement, next, end);
        }
        jumps.leaveStatement();
        machine.place(end);
    }

    private void writeFor(Node statement, Point next, Point end) {
        Point test = new Point();
        Node condition = statement.getSecondChild();
        Node step = condition.getNext();
        Node body = statement.getLastChild();
        if (!statement.getFirstChild().isEmpty()) {
            expressions.effect(statement.getFirstChild());
        }
        machine.place(test);
        if (!condition.isEmpty()) {
            machine.standsFor(condition);
            machine.jumpUnless(expressions.value(condition), end);
        }
        write(body, Set.of());
        machine.place(next);
        if (!step.isEmpty()) {
            machine.standsFor(step);
            expressions.effect(step);
        }
        machine.jump(test);
    }

    private void writeForIn(Node statement, Point next, Point end) {
        Node target = statement.getFirstChild();
        Node body = statement.getLastChild();
        String keys = locals.temporary();
        Node object = expressions.value(statement.getSecondChild());
        machine.emit(Generated.store(keys, Generated.library("keysOf", object)));
        machine.place(next);
        machine.jumpUnless(IR.call(IR.getprop(IR.name(keys), "next")), end);
        Node place = expressions.target(target, false);
        machine.emit(IR.exprResult(IR.assign(place, IR.getprop(IR.name(keys), "key"))));
        write(body, Set.of());
        machine.jump(next);
    }

    private void writeWhile(Node statement, Point next, Point end) {
        Node body = statement.getLastChild();
        machine.place(next);
        machine.jumpUnless(expressions.value(statement.getFirstChild()), end);
        write(body, Set.of());
        machine.jump(next);
    }

    private void writeDo(Node statement, Point next, Point end) {
        Point start = new Point();
        Node condition = statement.getLastChild();
        machine.place(start);
        write(statement.getFirstChild(), Set.of());
        machine.place(next);
        machine.standsFor(condition);
        machine.jumpIf(expressions.value(condition), start);
        machine.place(end);
    }

    private void writeSwitch(Node statement, Set<String> labels) {
        Point end = new Point();
        jumps.enterSwitch(labels, end);
        new SwitchStatement(machine, locals, expressions).write(statement, end, this::writeAll);
        jumps.leaveStatement();
        machine.place(end);
    }

    private void writeTry(Node statement) {
        Node block = statement.getFirstChild();
        Node handler = statement.getSecondChild().getFirstChild();
        Node last = statement.getChildCount() == 3 ? statement.getLastChild() : null;
        if (last == null) {
            writeTryCatch(block, handler);
            return;
        }
        Point finish = new Point();
        machine.enter("enterFinally", finish);
        jumps.enterFinally();
        if (handler == null) {
            write(block, Set.of());
        } else {
            writeTryCatch(block, handler);
        }
        jumps.leaveFinally();
        machine.standsFor(last);
        machine.emit(Generated.tell("exitFinally"));
        machine.place(finish);
        writeFinally(last);
    }

    /** What the way into the {@code finally} was going to do is done when its block has run to its end. */
    private void writeFinally(Node block) {
        String completion = locals.temporary();
        machine.emit(Generated.store(completion, Generated.member("completion")));
        write(block, Set.of());
        machine.standsFor(block);
        Node resume = IR.block(Generated.tell("resume", IR.name(completion)), Generated.dispatch());
        machine.emit(IR.ifNode(IR.name(completion), resume));
    }

    private void writeTryCatch(Node block, Node handler) {
        Point caught = new Point();
        Point end = new Point();
        machine.enter("enterCatch", caught);
        jumps.enterCatch();
        write(block, Set.of());
        jumps.leaveCatch();
        machine.emit(Generated.tell("exitCatch"));
        machine.jump(end);
        machine.place(caught);
        machine.standsFor(handler);
        Node variable = handler.getFirstChild();
        if (variable.isName()) {
            dropCleaning(handler.getLastChild());
            String replacement = locals.caught(variable.getString());
            CatchVariable.rename(handler.getLastChild(), variable.getString(), replacement);
            machine.emit(Generated.store(replacement, Generated.member("error")));
        }
        write(handler.getLastChild(), Set.of());
        machine.place(end);
    }

    /** What a machine catches is clean already, and the variable counts as one that is not assigned. */
    private static void dropCleaning(Node block) {
        for (Node statement = block.getFirstChild(); statement != null; statement = statement.getNext()) {
            boolean cleaning = statement.isExprResult()
                    && statement.getFirstChild().isAssign()
                    && Generated.isLibrary(statement.getFirstChild().getLastChild(), "caught");
            if (cleaning) {
                statement.detach();
                return;
            }
        }
    }
}
