package dev.nekton.vm.frontend;

import com.google.javascript.rhino.Node;
import java.util.Optional;

/**
 * What {@code new Function} and its like make of texts.
 *
 * @param head what a function expression of the kind begins with: {@code function}, {@code async function*}
 */
public record FunctionText(String head, String parameters, String body) {
    /** Returns the text of the function; empty when the parameters are no parameters, or the body is no body. */
    public Optional<String> text() {
        boolean fits = isFunction(text(parameters, "")) && isFunction(text("", body));
        return fits ? Optional.of(text(parameters, body)) : Optional.empty();
    }

    private String text(String inParentheses, String inBraces) {
        return "(" + head + " anonymous(" + inParentheses + "\n) {\n" + inBraces + "\n})";
    }

    private static boolean isFunction(String text) {
        return Parsing.program(text)
                .map(Node::getFirstChild)
                .filter(first -> first.isExprResult() && first.getNext() == null)
                .map(Node::getFirstChild)
                .filter(Node::isFunction)
                .isPresent();
    }
}
