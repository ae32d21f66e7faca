package dev.nekton.vm.frontend.print;

import com.google.javascript.rhino.Node;
import java.util.Objects;

/**
 * A printed tree.
 *
 * <p><em>Immutable.</em>
 *
 * @param text the text
 * @param lines where its lines come from
 */
public record Printed(String text, LineMap lines) {
    /** Checks that nothing is null. */
    public Printed {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(lines, "lines");
    }

    /** Returns the text of a function expression. */
    public static Printed of(Node function) {
        Output output = new Output();
        new Statements(output).functionExpression(function);
        return output.printed();
    }
}
