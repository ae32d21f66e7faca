package dev.nekton.vm.frontend.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code for} ... {@code of}: arrays are read by index, anything else by its iterator, which is closed when the loop is left
 * early.
 */
final class Loops {
    private final Unit unit;
    private final Temporaries temporaries;
    private final Patterns patterns;

    Loops(Unit unit, Temporaries temporaries, Patterns patterns) {
        this.unit = unit;
        this.temporaries = temporaries;
        this.patterns = patterns;
    }

    void register(Map<Token, Consumer<Node>> rewrites) {
        rewrites.put(Token.FOR_OF, this::forOf);
    }

    private void forOf(Node loop) {
        Node outermost = loop;
        while (outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        String iterator = temporaries.at(loop);
        String array = temporaries.at(loop);
        String index = temporaries.at(loop);
        new Exits(loop, iterator).mark();
        Node anchor = new Node(Token.EMPTY);
        outermost.replaceWith(anchor);
        Node head = loop.removeFirstChild();
        Node iterable = loop.removeFirstChild();
        Node body = loop.removeFirstChild();
        Node start = IR.exprResult(Tree.sequence(List.of(
                Tree.store(iterator, unit.call("iteration", iterable, iterable)),
                Tree.store(array, IR.getprop(IR.name(iterator), "array")),
                Tree.store(index, IR.number(0)))));
        Node isArray = new Node(Token.SHNE, IR.name(array), IR.nullNode());
        Node more = IR.hook(
                isArray.cloneTree(),
                IR.lt(IR.name(index), IR.getprop(IR.name(array), "length")),
                call(iterator, "step"));
        Node value = IR.hook(
                isArray,
                new Node(Token.GETELEM, IR.name(array), IR.name(index)),
                IR.getprop(IR.name(iterator), "value"));
        Node turns = IR.forNode(IR.empty(), more, IR.inc(IR.name(index), true), turn(head, value, body, anchor));
        Unit.place(turns, loop);
        if (outermost == loop) {
            outermost = turns;
        } else {
            loop.replaceWith(turns);
        }
        Node close = IR.block(IR.exprResult(call(iterator, "close")));
        Node all = IR.block(start, IR.tryFinally(IR.block(outermost), close));
        anchor.replaceWith(Unit.place(all, loop));
    }

    private static Node call(String object, String method) {
        return IR.call(IR.getprop(IR.name(object), method));
    }

    /** Returns a loop's body that first gives the target of its head a value. */
    private Node turn(Node head, Node value, Node body, Node at) {
        Node assignment = assignment(head, Unit.place(value, head), at);
        if (declaresNames(body)) {
            return Unit.place(IR.block(assignment, body), body);
        }
        body.addChildToFront(assignment);
        return body;
    }

    private Node assignment(Node head, Node value, Node at) {
        if (NodeUtil.isNameDeclaration(head)) {
            head.getFirstChild().addChildToBack(value);
            Destructuring.flatten(unit, patterns, head, at);
            return head;
        }
        Patterns.Expressions steps = new Patterns.Expressions();
        patterns.take(head, value, "", at, steps);
        return Unit.place(IR.exprResult(Tree.sequence(steps.all())), head);
    }

    private static boolean declaresNames(Node body) {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (statement.isLet() || statement.isConst() || statement.isFunction() || statement.isClass()) {
                return true;
            }
        }
        return false;
    }
}
