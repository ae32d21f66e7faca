package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.JSError;
import com.google.javascript.rhino.Node;
import dev.nekton.config.Position;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import java.util.List;

/**
 * The text that is parsed: a function body stands in a function, so that {@code return} is allowed in it; a program
 * stands for itself.
 *
 * @param script what the user wrote
 * @param text what is parsed
 * @param linesBefore how many lines stand before the user's first one
 */
record Source(Script script, String text, int linesBefore) {
    private static final String FUNCTION = "function body() {\n";

    static Source of(Script script) {
        String text = script.text().text();
        return script.kind() == ScriptKind.FUNCTION_BODY
                ? new Source(script, FUNCTION + text + "\n}", 1)
                : new Source(script, text, 0);
    }

    /** A text such as {@code }; f(); function g() &#123;} would run outside of the function that it is put into. */
    boolean leavesItsFunction(Node root) {
        if (script.kind() != ScriptKind.FUNCTION_BODY) {
            return false;
        }
        Node first = root.getFirstChild();
        return first == null || !first.isFunction() || first.getNext() != null;
    }

    Position positionOf(JSError error) {
        return script.text().at(Math.max(1, error.getLineNumber() - linesBefore), error.getCharno() + 1);
    }

    /** Where a node begins in {@link #text}. */
    int startOf(Node node) {
        int start = 0;
        for (int line = 1; line < node.getLineno(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + node.getCharno();
    }

    /** Where a node ends in {@link #text}. */
    int endOf(Node node) {
        return startOf(node) + node.getLength();
    }

    /** Returns the text with these insertions; of a function body only what stands between the braces. */
    String edited(List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream().sorted().forEach(edit -> edited.insert(edit.offset(), edit.insertion()));
        return linesBefore == 0 ? edited.toString() : edited.substring(FUNCTION.length() - 1, edited.length() - 1);
    }

    /** A text to insert; of two at one place the one that was asked for later ends up in front. */
    record Edit(int offset, String insertion) implements Comparable<Edit> {
        @Override
        public int compareTo(Edit other) {
            return Integer.compare(other.offset, offset);
        }
    }
}
