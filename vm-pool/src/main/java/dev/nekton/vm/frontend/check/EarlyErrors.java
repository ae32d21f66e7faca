package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Pass;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what ECMAScript forbids at the time a script is parsed and the parser lets through. Comes before all other passes. */
public final class EarlyErrors implements Pass {
    private final List<Check> checks;
    private final Function<Node, String> textOf;

    /**
     * Makes it.
     *
     * @param textOf returns what the user wrote for a node
     */
    public EarlyErrors(Function<Node, String> textOf) {
        this.textOf = textOf;
        checks = List.of(
                new Unsupported(),
                new AssignmentTargets(),
                new StrictCode(),
                new LiteralTexts(textOf),
                new StatementPlaces(),
                new Functions(),
                new Keywords(),
                new Classes(),
                new Mixtures(),
                new Redeclarations());
    }

    @Override
    public void apply(Unit unit) {
        directives(unit.root());
        visit(unit, unit.root());
    }

    /** The parser sees {@code 'use strict'} only where it is the first directive. */
    private void directives(Node node) {
        if (node.isFunction() && node.getLastChild().isBlock()) {
            Node body = node.getLastChild();
            for (Node first = body.getFirstChild(); isDirective(first); first = first.getNext()) {
                String text = textOf.apply(first.getFirstChild());
                if (text.equals("'use strict'") || text.equals("\"use strict\"")) {
                    body.setUseStrict(true);
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            directives(child);
        }
    }

    private static boolean isDirective(@Nullable Node statement) {
        return statement != null
                && statement.isExprResult()
                && statement.getFirstChild().isStringLit()
                && !statement.getFirstChild().getIsParenthesized();
    }

    private void visit(Unit unit, Node node) {
        for (Check check : checks) {
            check.look(unit, node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(unit, child);
        }
    }
}
