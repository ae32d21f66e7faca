package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.check.EarlyErrors;
import dev.nekton.vm.frontend.check.RefusedGlobals;
import dev.nekton.vm.frontend.guard.Guards;
import dev.nekton.vm.frontend.lower.KeyedAccess;
import dev.nekton.vm.frontend.lower.LengthCalls;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.print.Printed;
import java.util.List;
import java.util.Optional;

/**
 * Turns scripts into what the engine compiles: parses, checks and lowers them, and prints what has become of their tree.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Frontend {
    private static final String HEAD = "(function (" + Unit.RUNTIME + ", " + Guards.GUARD + ") { ";
    private static final String TAIL = "; })";

    private Frontend() {}

    /** Returns the script for the engine; empty when it does not parse, and {@code problems} says why. */
    public static Optional<CompilableScript> translate(Script script, ConfigProblems problems) {
        return translate(script, false, problems);
    }

    /**
     * Does the same for a script that runs in a VM whose built-ins can be changed, whether it changes any or not.
     *
     * @param open whether it does
     */
    public static Optional<CompilableScript> translate(Script script, boolean open, ConfigProblems problems) {
        return parsed(script, problems).flatMap(parsed -> lowered(parsed, open, problems));
    }

    private static Optional<Parsed> parsed(Script script, ConfigProblems problems) {
        List<Source> readings = Source.readingsOf(script);
        for (Source reading : readings) {
            Optional<Parsed> parsed = Parsed.of(reading, new ConfigProblems());
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        return Parsed.of(readings.get(readings.size() - 1), problems);
    }

    /** A text that parses and stands where it was put. */
    private record Parsed(Source source, Node root) {
        static Optional<Parsed> of(Source source, ConfigProblems problems) {
            ScriptText text = source.script().text();
            Compiler compiler = Parsing.compiler(source.script().kind());
            Node root = Parsing.parse(compiler, text.name(), source.text());
            if (ParserErrors.report(source, compiler.getErrors(), root, problems)) {
                return Optional.empty();
            }
            String misplaced = source.misplaced(root);
            if (!misplaced.isEmpty()) {
                problems.add(text.at(1, 1), text.name(), misplaced);
                return Optional.empty();
            }
            return Optional.of(new Parsed(source, root));
        }
    }

    private static Optional<CompilableScript> lowered(Parsed parsed, boolean open, ConfigProblems problems) {
        Source source = parsed.source();
        Node function = source.function(parsed.root());
        Script script = source.script();
        RegExpTexts.restore(function, source);
        Findings findings = Findings.of(source, function);
        ConfigProblems found = new ConfigProblems();
        Unit unit = new Unit(function, script.kind() == ScriptKind.FUNCTION_BODY, (at, text) -> {
            found.add(source.positionOf(at), script.text().name(), source.original(text));
            problems.add(source.positionOf(at), script.text().name(), source.original(text));
        });
        new EarlyErrors(source::textOf).apply(unit);
        new RefusedGlobals(script, findings.names().free()).apply(unit);
        if (found.isEmpty()) {
            new Unannounced(script, findings.names().free()).apply(unit);
            Passes.of(source, findings.names()).forEach(pass -> pass.apply(unit));
        }
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        new UndeclaredTargets().apply(unit);
        new LengthCalls().apply(unit);
        KeyedAccess keyed = new KeyedAccess();
        if (open || !findings.writes().isEmpty()) {
            keyed.apply(unit);
        }
        Printed printed = Printed.of(function);
        String text = HEAD + keyed.declaration() + "return " + printed.text() + TAIL;
        return Optional.of(new CompilableScript(source, text, printed.lines(), findings));
    }
}
