package dev.nekton.vm.frontend;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.List;
import java.util.Set;

/**
 * Gives the script its parameters, and the names that a program assigns without having declared them. A script that
 * declares a name of a parameter, or asks for its arguments, has a function of its own.
 */
final class Scope implements Pass {
    private final Names names;
    private final List<String> parameters;

    Scope(Names names, List<String> parameters) {
        this.names = names;
        this.parameters = parameters;
    }

    @Override
    public void apply(Unit unit) {
        Node root = unit.root();
        Node block = root.getLastChild();
        if (!unit.isStrict(block)) {
            names.undeclaredTargets().stream().filter(name -> !parameters.contains(name)).forEach(name -> block.addChildToFront(Unit.place(IR.var(IR.name(name)), block)));
        }
        if (names.declaresAny(Set.copyOf(parameters)) || names.mentionsArguments()) {
            moveInside(root, block);
        }
        for (String parameter : parameters) {
            root.getSecondChild().addChildToBack(Unit.place(IR.name(parameter), root));
        }
    }

    private static void moveInside(Node root, Node block) {
        Node outer = IR.block();
        outer.setUseStrict(block.isUseStrict());
        block.replaceWith(outer);
        Node call = IR.call(IR.function(IR.name(""), IR.paramList(), block));
        outer.addChildToBack(IR.returnNode(call));
        root.srcrefTreeIfMissing(block);
    }
}
