package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** Refuses the syntax that nothing here can run. */
final class Unsupported implements Check {
    @Override
    public void look(Unit unit, Node node) {
        switch (node.getToken()) {
            case BIGINT -> Refusals.BIG_INT.at(unit, node);
            case IMPORT, EXPORT -> Refusals.MODULES.at(unit, node);
            case DYNAMIC_IMPORT -> Refusals.DYNAMIC_IMPORT.at(unit, node);
            case IMPORT_META -> Refusals.IMPORT_META.at(unit, node);
            case NAME, LABEL_NAME -> {
                if (node.getString().contains(Unit.RUNTIME)) {
                    unit.problem(node, "SyntaxError: names with " + Unit.RUNTIME + " are not supported: use another one");
                }
            }
            default -> {}
        }
    }
}
