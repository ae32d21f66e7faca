package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;

/**
 * Turns {@code for await} into a {@code while} with {@code await}. Runs before the passes for patterns, block scopes and
 * catches, since it leaves the loop's declaration as it is, as the first statement of the body.
 */
public final class ForAwait implements Pass {
    @Override
    public void apply(Unit unit) {
        if (unit.has(Token.FOR_AWAIT_OF)) {
            visit(unit, unit.root());
        }
    }

    private static void visit(Unit unit, Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            visit(unit, child);
            child = next;
        }
        if (node.isForAwaitOf()) {
            lowerLoop(unit, node);
        }
    }

    private static void lowerLoop(Unit unit, Node loop) {
        String name = unit.fresh("loop");
        Node outermost = loop;
        while (outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        Node place = IR.empty();
        outermost.replaceWith(place);
        Node target = loop.removeFirstChild();
        Node iterable = loop.removeFirstChild();
        Node body = loop.removeFirstChild();
        body.addChildToFront(bind(target, member(name, "value")).srcrefTreeIfMissing(target));
        Node step = IR.await(IR.call(member(name, "step")));
        Node again = IR.whileNode(IR.call(member(name, "take"), step), body);
        boolean labelled = outermost != loop;
        if (labelled) {
            loop.replaceWith(again);
        }
        Node guarded = guarded(name, IR.block(labelled ? outermost : again));
        Node made = Generated.library("asyncLoop", iterable);
        unit.note(Token.VAR);
        unit.note(Token.WHILE);
        unit.note(Token.TRY);
        unit.note(Token.CATCH);
        unit.note(Token.AWAIT);
        place.replaceWith(IR.block(IR.var(IR.name(name), made), guarded).srcrefTreeIfMissing(loop));
    }

    private static Node bind(Node target, Node value) {
        if (!NodeUtil.isNameDeclaration(target)) {
            return IR.exprResult(IR.assign(target, value));
        }
        target.getFirstChild().addChildToBack(value);
        return target;
    }

    /** The iterator is told when the loop is left before its end; an error of the loop's body counts for more than its own. */
    private static Node guarded(String name, Node loop) {
        String error = name + "_error";
        Node failed = IR.block(tell(name, "fail"), IR.throwNode(IR.name(error)));
        Node close = IR.ifNode(
                IR.call(member(name, "close")),
                IR.block(IR.exprResult(IR.call(member(name, "check"), IR.await(member(name, "value"))))));
        Node closeQuietly = IR.tryCatch(
                IR.block(IR.ifNode(
                        IR.call(member(name, "close")), IR.block(IR.exprResult(IR.await(member(name, "value")))))),
                IR.catchNode(IR.name(error), IR.block()));
        Node end = IR.ifNode(
                member(name, "open"),
                IR.block(IR.ifNode(member(name, "failed"), IR.block(closeQuietly), IR.block(close))));
        return IR.tryCatchFinally(loop, IR.catchNode(IR.name(error), failed), IR.block(end));
    }

    private static Node member(String loop, String name) {
        return IR.getprop(IR.name(loop), name);
    }

    private static Node tell(String loop, String method) {
        return IR.exprResult(IR.call(member(loop, method)));
    }
}
