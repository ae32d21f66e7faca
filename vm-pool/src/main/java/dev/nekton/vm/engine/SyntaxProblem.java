package dev.nekton.vm.engine;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.Position;
import dev.nekton.vm.frontend.CompilableScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the engine has against a script that parsed, in the user's own lines. */
record SyntaxProblem(CompilableScript script, Position position, String text) {
    /** {@code file:line:column text}, then an excerpt; the engine's own way to say what it does not support. */
    private static final Pattern LOCATED = Pattern.compile("[^\\s:]+:(\\d+):(\\d+) ([^\n]*)(?s:.*)");

    private static final Pattern TRAILER = Pattern.compile("( in \\S+)? at line number \\d+( at column number \\d+)?$");

    static SyntaxProblem of(CompilableScript script, String message, int line) {
        Matcher located = LOCATED.matcher(message);
        return located.matches()
                ? parse(script, message)
                : new SyntaxProblem(
                        script,
                        script.positionOf(line, ""),
                        "SyntaxError: " + TRAILER.matcher(message).replaceAll(""));
    }

    static SyntaxProblem parse(CompilableScript script, String message) {
        Matcher located = LOCATED.matcher(message);
        if (!located.matches()) {
            return new SyntaxProblem(script, script.script().text().at(1, 1), "SyntaxError: " + message);
        }
        int line = Integer.parseInt(located.group(1));
        String text = located.group(3).replace("not yet implemented", "not supported");
        return new SyntaxProblem(script, script.positionOf(line, ""), "SyntaxError: " + text);
    }

    void addTo(ConfigProblems problems) {
        problems.add(position, script.script().text().name(), text);
    }
}
