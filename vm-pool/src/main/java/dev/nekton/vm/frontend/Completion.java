package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.List;

/**
 * Keeps the completion value of a program (ECMAScript 2023, 8.6 and 14): each expression statement outside of a
 * function stores its value, each statement that yields undefined when its body does not run clears it first, and a
 * {@code finally} that runs to its end leaves what was there before.
 */
final class Completion {
    private static final String NAME = ScriptTree.COMPLETION;

    private final Source source;
    private final List<Source.Edit> edits;
    private int finals;

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
        if (clears(node)) {
            clear(labelled(node));
        }
        boolean isFinal = node.isBlock()
                && node.getParent().isTry()
                && node == node.getParent().getChildAtIndex(2);
        if (isFinal) {
            visitFinally(node, NAME + ++finals);
            return;
        }
        visitChildren(node);
    }

    private void visitChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child);
        }
    }

    private void visitFinally(Node block, String kept) {
        edits.add(new Source.Edit(source.endOf(block) - 1, "; " + NAME + " = " + kept + "; "));
        visitChildren(block);
        String keep = " var " + kept + " = " + NAME + "; " + NAME + " = undefined; ";
        edits.add(new Source.Edit(source.startOf(block) + 1, keep));
    }

    private void clear(Node statement) {
        if (standsInAList(statement)) {
            edits.add(new Source.Edit(source.startOf(statement), NAME + " = undefined; "));
        }
    }

    private void store(Node statement) {
        int end = source.endOf(statement);
        if (source.text().charAt(end - 1) == ';') {
            end--;
        }
        edits.add(new Source.Edit(end, ")"));
        edits.add(new Source.Edit(startOf(statement), NAME + " = ("));
    }

    /** The tree has a statement that begins with a template literal begin behind the backtick. */
    private int startOf(Node statement) {
        int start = source.startOf(statement);
        return start > 0 && source.text().charAt(start - 1) == '`' ? start - 1 : start;
    }

    private static boolean clears(Node node) {
        return switch (node.getToken()) {
            case IF, FOR, FOR_IN, FOR_OF, WHILE, DO, SWITCH, TRY, WITH -> true;
            default -> false;
        };
    }

    private static Node labelled(Node statement) {
        Node outermost = statement;
        while (outermost.getParent() != null && outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        return outermost;
    }

    /** Another statement can stand before it: it is not the unbraced body of an {@code if}, a loop or a label. */
    private static boolean standsInAList(Node node) {
        Node parent = node.getParent();
        if (parent == null || !parent.isBlock()) {
            return parent != null && parent.isScript();
        }
        return !parent.isAddedBlock()
                || parent.getParent().isCase()
                || parent.getParent().isDefaultCase();
    }
}
