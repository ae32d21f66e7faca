package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** One generator, async function or async generator, and what becomes of it. */
final class SuspendingFunction {
    private final Unit unit;
    private final Node function;
    private final boolean async;
    private final boolean generator;
    private final String self;
    private final Locals locals;
    private final OuterValues outerValues;

    SuspendingFunction(Unit unit, Node function) {
        this.unit = unit;
        this.function = function;
        this.async = function.isAsyncFunction();
        this.generator = function.isGeneratorFunction();
        this.self = unit.fresh("f");
        this.locals = new Locals(unit);
        this.outerValues = new OuterValues(unit, function);
    }

    void lower() {
        Node body = bodyBlock();
        Node outer = IR.block();
        if (generator) {
            movePrologue(body, outer);
        }
        outerValues.replaceIn(body);
        locals.takeFrom(body);
        if (async && generator) {
            awaitResults(body);
        }
        Node run = run(body);
        outerValues.declareIn(outer);
        locals.functions().forEach(outer::addChildToBack);
        locals.declaration().ifPresent(outer::addChildToBack);
        outer.addChildToBack(IR.returnNode(run));
        outer.setUseStrict(body.isUseStrict());
        body.replaceWith(outer.srcrefTreeIfMissing(function));
        function.setIsGeneratorFunction(false);
        function.setIsAsyncFunction(false);
        register();
    }

    private Node bodyBlock() {
        Node body = function.getLastChild();
        if (body.isBlock()) {
            return body;
        }
        Node block = IR.block().srcref(body);
        body.replaceWith(block);
        block.addChildToBack(IR.returnNode(body).srcref(body));
        return block;
    }

    private static void movePrologue(Node body, Node outer) {
        Node mark = body.getFirstChild();
        while (mark != null && !Generators.isPrologueEnd(mark)) {
            mark = mark.getNext();
        }
        if (mark == null) {
            return;
        }
        while (body.getFirstChild() != mark) {
            outer.addChildToBack(body.removeFirstChild());
        }
        mark.detach();
    }

    /** What an async generator yields or returns is awaited first. */
    private static void awaitResults(Node node) {
        if (node.isFunction()) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            awaitResults(child);
        }
        boolean awaited = node.isReturn() && node.hasChildren() || node.isYield() && !node.isYieldAll();
        if (awaited) {
            Node value = node.hasChildren() ? node.removeFirstChild() : Generated.undefined();
            node.addChildToBack(IR.await(value).srcrefTreeIfMissing(node));
        }
    }

    private Node run(Node body) {
        Machine machine = new Machine(function);
        Suspensions suspensions = new Suspensions(body);
        new Statements(unit, machine, locals, suspensions, async && generator).writeAll(body);
        machine.emit(new Jumps().returning(Generated.undefined(), function));
        Node code = IR.function(IR.name(""), IR.paramList(IR.name(Generated.STATE)), machine.body());
        Node run = generator
                ? Generated.library(async ? "generateAsync" : "generate", IR.name(self), code)
                : Generated.library("async", code);
        if (machine.handles()) {
            run.addChildToBack(IR.trueNode());
        }
        return run;
    }

    /** Gives the function the prototype of its kind, and itself a name to its own code. */
    private void register() {
        String kind = generator ? (async ? "asyncGenerator" : "generator") : "asyncFunction";
        boolean declared =
                function.getParent().isBlock() || function.getParent().isScript();
        if (declared) {
            Node made = Generated.library(kind, IR.name(function.getFirstChild().getString()));
            Node statement = generator ? IR.var(IR.name(self), made) : IR.exprResult(made);
            function.getParent().addChildToFront(statement.srcrefTreeIfMissing(function));
            return;
        }
        Node place = IR.empty();
        Node value = asValue();
        value.replaceWith(place);
        Node made = generator ? knowingItself(value) : value;
        place.replaceWith(Generated.library(kind, made).srcrefTreeIfMissing(function));
    }

    private Node knowingItself(Node value) {
        Node known = IR.returnNode(IR.assign(IR.name(self), value));
        return IR.call(IR.function(IR.name(""), IR.paramList(IR.name(self)), IR.block(known)));
    }

    /** A method becomes a member whose value is a function. */
    private Node asValue() {
        Node parent = function.getParent();
        if (!parent.isMemberFunctionDef()) {
            parent.putBooleanProp(Node.COMPUTED_PROP_METHOD, false);
            return function;
        }
        Node key = IR.stringKey(parent.getString()).srcref(parent);
        parent.replaceWith(key);
        key.addChildToBack(function.detach());
        return function;
    }
}
