package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.List;

/**
 * Keeps the completion value of a program (ECMAScript 2023, 8.6 and 14): each expression statement outside of a
 * function stores its value, each statement that yields undefined when its body does not run clears it first.
 */
final class Completion {
    private static final String NAME = ScriptTree.COMPLETION;

    private final Source source;
    private final List<Source.Edit> edits;

    Completion(Source source, List<Source.Edit> edits) {
        this.source = source;
        this.edits = edits;
    }

    void visit(Node node) {
        if (node.isFunction() || node.isClass()) {
            return;
        }
        if (node.isExprResult()) {
            store(node);
            return;
        }
        if (clears(node) && standsInAList(node)) {
            edits.add(new Source.Edit(source.startOf(node), NAME + " = undefined; "));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void store(Node statement) {
        int end = source.endOf(statement);
        if (source.text().charAt(end - 1) == ';') {
            end--;
        }
        edits.add(new Source.Edit(end, ")"));
        edits.add(new Source.Edit(source.startOf(statement), NAME + " = ("));
    }

    private static boolean clears(Node node) {
        return switch (node.getToken()) {
            case IF, FOR, FOR_IN, FOR_OF, WHILE, DO, SWITCH, TRY, WITH -> true;
            default -> false;
        };
    }

    /** Another statement can stand before it: it is not the unbraced body of an {@code if}, a loop or a label. */
    private static boolean standsInAList(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent.isScript() || parent.isBlock() && !parent.isAddedBlock());
    }
}
