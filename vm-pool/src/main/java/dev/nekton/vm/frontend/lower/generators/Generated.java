package dev.nekton.vm.frontend.lower.generators;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** The names that a lowered function uses besides the user's own, and the trees that are made of them. */
final class Generated {
    /** The state of a machine, the parameter of its body. */
    static final String STATE = Unit.RUNTIME + "$c";

    /** The label of the loop that dispatches to the next state. */
    static final String LOOP = Unit.RUNTIME + "$loop";

    /** The number that stands for the state behind the last; the first is 1. */
    static final int END = 0;

    private Generated() {}

    /** Returns a call of a function of the prelude. */
    static Node library(String function, Node... arguments) {
        return IR.call(IR.getprop(IR.name(Unit.RUNTIME), function), arguments);
    }

    /** Returns whether a node is a call of that function of the prelude. */
    static boolean isLibrary(Node node, String function) {
        return node.isCall()
                && node.getFirstChild().isGetProp()
                && node.getFirstChild().getString().equals(function)
                && node.getFirstFirstChild().matchesName(Unit.RUNTIME);
    }

    /** Returns a member of the machine's state. */
    static Node member(String name) {
        return IR.getprop(IR.name(STATE), name);
    }

    /** Returns the statement that calls a method of the machine's state. */
    static Node tell(String method, Node... arguments) {
        return IR.exprResult(IR.call(member(method), arguments));
    }

    /** Returns the statement that assigns a value to a variable. */
    static Node store(String variable, Node value) {
        return IR.exprResult(IR.assign(IR.name(variable), value));
    }

    /** Returns the statement that goes on with the state that was told. */
    static Node dispatch() {
        return IR.continueNode(IR.labelName(LOOP));
    }

    /** Returns {@code undefined}, whatever the user's names are. */
    static Node undefined() {
        return IR.voidNode(IR.number(0));
    }
}
