package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.JSError;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.lower.classes.MarkedText;
import dev.nekton.vm.frontend.lower.classes.ParserText;
import java.util.List;
import java.util.Set;

/**
 * The text that is parsed: a function body stands in a function, so that {@code return} is allowed in it, an
 * expression in parentheses, so that it is no statement; a program stands for itself.
 *
 * @param script what the user wrote
 * @param user what the parser sees of that
 * @param text what is parsed
 * @param linesBefore how many lines stand before the user's first one
 */
record Source(Script script, MarkedText user, String text, int linesBefore) {
    private static final String FUNCTION = "function body() {\n";

    /** A text that stands alone would be taken for a directive. */
    private static final String EXPRESSION = "0, (\n";

    private static final String OUT_OF_PLACE = "SyntaxError: a brace or parenthesis is closed that was not opened";
    private static final String NO_EXPRESSION =
            "SyntaxError: expected one expression: a value, without return, var, if and the like";

    /** Words that are names where the language does not need them, as seldom as that is. */
    private static final Set<String> WORDS_AND_NAMES = Set.of(
            "let", "yield", "await", "static", "implements", "interface", "package", "private", "protected", "public");

    /** Returns the ways to read a script; the first that parses counts. */
    static List<Source> readingsOf(Script script) {
        MarkedText user = ParserText.mark(script.text().text());
        return switch (script.kind()) {
            case FUNCTION_BODY -> List.of(new Source(script, user, FUNCTION + user.text() + "\n}", 1));
            case EXPRESSION -> {
                MarkedText named = ParserText.mark(script.text().text(), WORDS_AND_NAMES);
                yield List.of(
                        inParentheses(script, user),
                        inParentheses(script, named),
                        statement(script, named),
                        statement(script, user));
            }
            case PROGRAM -> List.of(statement(script, user));
        };
    }

    private static Source inParentheses(Script script, MarkedText user) {
        return new Source(script, user, EXPRESSION + user.text() + "\n)", 1);
    }

    private static Source statement(Script script, MarkedText user) {
        return new Source(script, user, user.text(), 0);
    }

    /** Returns what the user wrote, of a part of {@link #text}. */
    String original(String part) {
        return part.replace(user.mark(), '#');
    }

    /**
     * Returns what is wrong with the place of the text: {@code }; f(); function g() &#123;} would run outside of the
     * function that it is put into, and {@code a), (b} is no expression. Empty when nothing is.
     */
    String misplaced(Node root) {
        return switch (script.kind()) {
            case FUNCTION_BODY -> root.hasOneChild() && root.getFirstChild().isFunction() ? "" : OUT_OF_PLACE;
            case EXPRESSION -> isExpression(root) ? "" : NO_EXPRESSION;
            case PROGRAM -> "";
        };
    }

    private boolean isExpression(Node root) {
        if (!root.hasOneChild() || !root.getFirstChild().isExprResult()) {
            return false;
        }
        Node expression = root.getFirstFirstChild();
        return linesBefore == 0
                || expression.isComma()
                        && expression.getFirstChild().isNumber()
                        && expression.getLastChild().getIsParenthesized();
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
            case EXPRESSION -> {
                Node whole = root.getFirstFirstChild();
                Node expression = linesBefore == 0 ? whole : whole.getLastChild();
                block.addChildToBack(IR.returnNode(expression.detach()));
            }
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
