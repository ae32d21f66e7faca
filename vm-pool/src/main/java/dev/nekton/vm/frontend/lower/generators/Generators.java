package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Turns generators, async functions and async generators into functions that the engine knows: state machines, which the
 * prelude's {@code $nekton.generate}, {@code $nekton.async} and {@code $nekton.generateAsync} run.
 *
 * <p>Runs as the last lowering pass: what it gets has ES5 syntax, arrow functions and computed keys, besides {@code yield},
 * {@code await} and the functions they stand in. {@link ForAwait} runs before the others.
 *
 * <p>Parameters with defaults and patterns are statements at the head of the body by now. Those of a generator have to
 * run when it is called, not at the first {@code next()}: whoever makes them puts {@link #prologueEnd()} behind them.
 * Without that mark a generator has no prologue.
 */
public final class Generators implements Pass {
    private static final String PROLOGUE_END = "$nekton end of prologue";

    @Override
    public void apply(Unit unit) {
        visit(unit, unit.root());
    }

    /** Returns a new statement that ends the prologue of a function's body. */
    public static Node prologueEnd() {
        return IR.exprResult(IR.string(PROLOGUE_END));
    }

    /** Returns whether a statement is the end of a function's prologue. */
    public static boolean isPrologueEnd(Node statement) {
        return statement.isExprResult()
                && statement.getFirstChild().isStringLit()
                && statement.getFirstChild().getString().equals(PROLOGUE_END);
    }

    private static void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, child);
            child = next;
        }
        if (node.isFunction()) {
            if (node.isGeneratorFunction() || node.isAsyncFunction()) {
                new SuspendingFunction(unit, node).lower();
            } else {
                dropMark(node.getLastChild());
            }
        }
    }

    private static void dropMark(Node body) {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (isPrologueEnd(statement)) {
                statement.detach();
                return;
            }
        }
    }
}
