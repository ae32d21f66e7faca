package dev.nekton.vm.frontend;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.List;
import java.util.Set;

/**
 * Gives the script its parameters, and the names that a program assigns without having declared them. A script that
 * declares a name of a parameter, or asks for its arguments, has a function of its own; an expression has no arguments.
 */
final class Scope implements Pass {
    private static final String ARGUMENTS = "arguments";

    /** What errors call {@code arguments}: a name that is nowhere. */
    private static final String UNKNOWN_ARGUMENTS = ARGUMENTS + Unit.RUNTIME + "0";

    private final Names names;
    private final List<String> parameters;
    private final boolean isExpression;

    Scope(Names names, Script script) {
        this.names = names;
        this.parameters = script.parameters();
        this.isExpression = script.kind() == ScriptKind.EXPRESSION;
    }

    @Override
    public void apply(Unit unit) {
        Node root = unit.root();
        Node block = root.getLastChild();
        if (!unit.isStrict(block)) {
            names.undeclaredTargets().stream()
                    .filter(name -> !parameters.contains(name))
                    .forEach(name -> block.addChildToFront(Unit.place(IR.var(IR.name(name)), block)));
        }
        boolean asksForArguments = names.mentionsArguments() && !parameters.contains(ARGUMENTS);
        if (asksForArguments && isExpression) {
            names.free().usesOf(ARGUMENTS).forEach(use -> use.setString(UNKNOWN_ARGUMENTS));
        } else if (asksForArguments || names.declaresAny(Set.copyOf(parameters))) {
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
