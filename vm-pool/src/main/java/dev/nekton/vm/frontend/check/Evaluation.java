package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import java.util.Optional;

/** Calls that run a text as code. */
final class Evaluation {
    private Evaluation() {}

    /** Returns whether a call is one of {@code eval} or {@code Function}. */
    static boolean isOne(Node call, Origins origins) {
        Node callee = call.getFirstChild();
        Node name = callee.isComma() ? callee.getLastChild() : callee;
        if (name.isName()) {
            boolean evaluates =
                    name.getString().equals("eval") || name.getString().equals("Function");
            return evaluates && origins.isGlobal(name);
        }
        return Origins.isNamed(name, "eval")
                || Origins.isNamed(name, "Function")
                || Origins.isNamed(name, "constructor");
    }

    /** Returns the code that such a call runs, where it stands in the script as it is: its last argument. */
    static Optional<String> textOf(Node call) {
        Node last = call.getLastChild();
        if (last == call.getFirstChild()) {
            return Optional.empty();
        }
        boolean isPlain = last.isTemplateLit() && last.hasOneChild();
        return last.isStringLit()
                ? Optional.of(last.getString())
                : isPlain ? Optional.ofNullable(last.getFirstChild().getCookedString()) : Optional.empty();
    }
}
