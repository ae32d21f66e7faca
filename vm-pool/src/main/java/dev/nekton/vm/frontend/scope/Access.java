package dev.nekton.vm.frontend.scope;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/** How a variable is spelled once it belongs to a function. */
final class Access {
    private Access() {}

    /** Returns the expression that means a variable. */
    static Node of(Binding binding) {
        String environment = binding.scope().environment();
        boolean inEnvironment = environment != null && binding.isPerTurn();
        return inEnvironment ? IR.getprop(IR.name(environment), binding.name()) : IR.name(binding.newName());
    }

    static Node undefined() {
        return IR.voidNode(IR.number(0));
    }
}
