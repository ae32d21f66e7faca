package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.JSError;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.lower.classes.PrivateText;

/**
 * The text that is parsed: a function body stands in a function, so that {@code return} is allowed in it; a program
 * stands for itself.
 *
 * @param script what the user wrote
 * @param text what is parsed
 * @param privateMark what stands in the text for the {@code #} of private names, and nowhere else
 * @param linesBefore how many lines stand before the user's first one
 */
record Source(Script script, String text, char privateMark, int linesBefore) {
    private static final String FUNCTION = "function body() {\n";

    static Source of(Script script) {
        PrivateText.Marked marked = PrivateText.mark(script.text().text());
        return script.kind() == ScriptKind.FUNCTION_BODY
                ? new Source(script, FUNCTION + marked.text() + "\n}", marked.mark(), 1)
                : new Source(script, marked.text(), marked.mark(), 0);
    }

    /** Returns what the user wrote, of a part of {@link #text}. */
    String original(String part) {
        return part.replace(privateMark, '#');
    }

    /** A text such as {@code }; f(); function g() &#123;} would run outside of the function that it is put into. */
    boolean leavesItsFunction(Node root) {
        if (script.kind() != ScriptKind.FUNCTION_BODY) {
            return false;
        }
        Node first = root.getFirstChild();
        return first == null || !first.isFunction() || first.getNext() != null;
    }

    /** Takes the user's statements out of the tree of {@link #text} and returns them in a function without a name. */
    Node function(Node root) {
        boolean isProgram = script.kind() == ScriptKind.PROGRAM;
        Node statements = isProgram ? root : root.getFirstChild().getLastChild();
        Node block = IR.block().srcref(root);
        block.setUseStrict(!isProgram || statements.isUseStrict());
        if (statements.hasChildren()) {
            block.addChildrenToBack(statements.removeChildren());
        }
        Node function = IR.function(IR.name(""), IR.paramList(), block);
        return function.srcrefTreeIfMissing(root);
    }

    Position positionOf(JSError error) {
        return at(error.getLineNumber(), error.getCharno() + 1);
    }

    Position positionOf(Node node) {
        return at(node.getLineno(), node.getCharno() + 1);
    }

    /** Returns the user's place of a place of {@link #text}. */
    Position at(int line, int column) {
        return script.text().at(Math.max(1, line - linesBefore), column);
    }
}
