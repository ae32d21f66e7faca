package dev.nekton.vm.frontend.lower.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Tree;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The expressions of a class that contain {@code yield} or {@code await}: they have to stand in the function that the
 * class stands in, so their values become arguments of the one that makes the class.
 */
final class Outside {
    private final Unit unit;
    private final List<Node> parameters = new ArrayList<>();
    private final List<Node> arguments = new ArrayList<>();

    Outside(Unit unit) {
        this.unit = unit;
    }

    /** Returns what to put in the place of a detached expression. */
    Node evaluated(Node expression) {
        if (!Tree.suspends(expression)) {
            return expression;
        }
        String name = unit.fresh("outside");
        parameters.add(IR.name(name).srcref(expression));
        arguments.add(expression);
        return IR.name(name).srcref(expression);
    }

    List<Node> parameters() {
        return parameters;
    }

    List<Node> arguments() {
        return arguments;
    }
}
