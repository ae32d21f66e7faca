package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** Looks at one node of the user's tree and tells what is wrong with it. */
@FunctionalInterface
interface Check {
    void look(Unit unit, Node node);

    /** Adds an error of the language. */
    static void fail(Unit unit, Node at, String text) {
        unit.problem(at, "SyntaxError: " + text);
    }
}
