package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes a {@code switch} into a machine: first the choice, then the bodies of the cases one after the other. */
final class SwitchStatement {
    private final Machine machine;
    private final Locals locals;
    private final Expressions expressions;

    SwitchStatement(Machine machine, Locals locals, Expressions expressions) {
        this.machine = machine;
        this.locals = locals;
        this.expressions = expressions;
    }

    void write(Node statement, Point end, Consumer<Node> bodies) {
        String value = locals.temporary();
        Node first = statement.getSecondChild();
        machine.emit(Generated.store(value, expressions.value(statement.getFirstChild())));
        IdentityHashMap<Node, Point> points = new IdentityHashMap<>();
        Point other = end;
        for (Node branch = first; branch != null; branch = branch.getNext()) {
            Point point = new Point();
            points.put(branch, point);
            if (branch.isDefaultCase()) {
                other = point;
            } else {
                machine.standsFor(branch);
                Node test = expressions.value(branch.getFirstChild());
                machine.jumpIf(IR.sheq(IR.name(value), test), point);
            }
        }
        machine.jump(other);
        for (Node branch = first; branch != null; branch = branch.getNext()) {
            machine.place(Objects.requireNonNull(points.get(branch)));
            bodies.accept(branch.getLastChild());
        }
    }
}
