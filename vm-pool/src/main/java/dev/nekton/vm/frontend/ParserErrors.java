package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.JSError;
import com.google.javascript.rhino.Node;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.frontend.check.Refusals;
import java.util.List;
import java.util.Optional;

/** What the parser has against a text, in words for its author. */
final class ParserErrors {
    /** Errors that the parser finds also where there are none; what is wrong indeed is found again in the tree. */
    private static final List<String> FOUND_AGAIN = List.of(
            "Invalid delete operand",
            "Duplicate parameter name",
            "is illegal in parameter default value",
            "yield must be inside generator function",
            "Cannot convert a BigInt value to a number",
            "Class may have only one constructor");

    private ParserErrors() {}

    /** Adds the errors that count to {@code problems} and returns whether there are any. */
    static boolean report(Source source, List<JSError> errors, Node root, ConfigProblems problems) {
        List<JSError> counting = errors.stream()
                .filter(error -> !root.hasChildren()
                        || FOUND_AGAIN.stream().noneMatch(error.getDescription()::contains))
                .toList();
        for (JSError error : counting) {
            problems.add(source.positionOf(error), source.script().text().name(), textOf(source, error));
        }
        return !counting.isEmpty();
    }

    private static String textOf(Source source, JSError error) {
        return refusal(source, error).map(Refusals::text).orElseGet(() -> {
            String text = source.original(error.getDescription());
            return "SyntaxError: "
                    + (text.startsWith("Parse error. ") ? text.substring("Parse error. ".length()) : text);
        });
    }

    private static Optional<Refusals> refusal(Source source, JSError error) {
        if (error.getDescription().contains("await must be inside")) {
            return Optional.of(Refusals.TOP_LEVEL_AWAIT);
        }
        String[] lines = source.text().split("\n", -1);
        int line = error.getLineNumber();
        String text = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
        boolean isModule = text.startsWith("import ") || text.startsWith("export ");
        return isModule ? Optional.of(Refusals.MODULES) : Optional.empty();
    }
}
