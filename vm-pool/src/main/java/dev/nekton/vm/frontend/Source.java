package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.JSError;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.lower.classes.ParserText;

/**
 * The text that is parsed: a function body stands in a function, so that {@code return} is allowed in it, an
 * expression in parentheses, so that it is no statement; a program stands for itself.
 *
 * @param script what the user wrote
 * @param user what the parser sees of that
 * @param text what is parsed
 * @param linesBefore how many lines stand before the user's first one
 */
record Source(Script script, ParserText.Marked user, String text, int linesBefore) {
    private static final String FUNCTION = "function body() {\n";

    static Source of(Script script) {
        ParserText.Marked parsed = ParserText.mark(script.text().text());
        return switch (script.kind()) {
            case FUNCTION_BODY -> new Source(script, parsed, FUNCTION + parsed.text() + "\n}", 1);
            case EXPRESSION -> new Source(script, parsed, "(\n" + parsed.text() + "\n)", 1);
            case PROGRAM -> new Source(script, parsed, parsed.text(), 0);
        };
    }

    /** Returns an expression as a statement of its own, as which it may end in a semicolon. */
    static Source ofStatement(Script expression) {
        ParserText.Marked parsed = ParserText.mark(expression.text().text());
        return new Source(expression, parsed, parsed.text(), 0);
    }

    /** Returns what the user wrote, of a part of {@link #text}. */
    String original(String part) {
        return part.replace(user.mark(), '#');
    }

    /**
     * A text such as {@code }; f(); function g() &#123;} would run outside of the function that it is put into, and one
     * such as {@code a), (b} is no expression.
     */
    boolean leavesItsPlace(Node root) {
        Node first = root.getFirstChild();
        boolean isAlone = first != null && first.getNext() == null;
        return switch (script.kind()) {
            case FUNCTION_BODY -> !isAlone || !first.isFunction();
            case EXPRESSION ->
                !isAlone
                        || !first.isExprResult()
                        || linesBefore > 0 && !first.getFirstChild().getIsParenthesized();
            case PROGRAM -> false;
        };
    }

    /** Takes the user's statements out of the tree of {@link #text} and returns them in a function without a name. */
    Node function(Node root) {
        user.restore(root);
        Node block = IR.block().srcref(root);
        switch (script.kind()) {
            case FUNCTION_BODY -> {
                move(root.getFirstChild().getLastChild(), block);
                block.setUseStrict(true);
            }
            case EXPRESSION ->
                block.addChildToBack(IR.returnNode(root.getFirstFirstChild().detach()));
            case PROGRAM -> {
                move(root, block);
                block.setUseStrict(root.isUseStrict());
            }
        }
        Node function = IR.function(IR.name(""), IR.paramList(), block);
        return function.srcrefTreeIfMissing(root);
    }

    private static void move(Node statements, Node block) {
        if (statements.hasChildren()) {
            block.addChildrenToBack(statements.removeChildren());
        }
    }

    /** Returns what stands in {@link #text} for a node. */
    String textOf(Node node) {
        int start = 0;
        for (int line = 1; line < node.getLineno(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        start = Math.min(start + node.getCharno(), text.length());
        return text.substring(start, Math.min(start + node.getLength(), text.length()));
    }

    Position positionOf(JSError error) {
        return at(error.getLineNumber(), error.getCharno() + 1);
    }

    Position positionOf(Node node) {
        return at(node.getLineno(), node.getCharno() + 1);
    }

    /** Returns the user's place of a place of {@link #text}; what is behind it is at its end. */
    Position at(int line, int column) {
        String own = script.text().text();
        boolean isBehind =
                line - linesBefore > own.chars().filter(c -> c == '\n').count() + 1;
        return script.text().at(Math.max(1, line - linesBefore), isBehind ? own.length() + 1 : column);
    }
}
