package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.JsAst;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.frontend.check.EarlyErrors;
import dev.nekton.vm.frontend.lower.Unit;
import dev.nekton.vm.frontend.print.Printed;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns scripts into what the engine compiles: parses, checks and lowers them, and prints what has become of their tree.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Frontend {
    private static final String HEAD = "(function (" + Unit.RUNTIME + ") { return ";
    private static final String TAIL = "; })";

    private static final List<String> FOUND_AGAIN = List.of(
            "Invalid delete operand",
            "Duplicate parameter name",
            "is illegal in parameter default value",
            "yield must be inside generator function",
            "Class may have only one constructor",
            "Lexical declarations are only allowed");

    private Frontend() {}

    /** Returns the script for the engine; empty when it does not parse, and {@code problems} says why. */
    public static Optional<CompilableScript> translate(Script script, ConfigProblems problems) {
        Source source = Source.of(script);
        Compiler compiler = compiler(script.kind());
        Node root = new JsAst(SourceFile.fromCode(script.text().name(), source.text())).getAstRoot(compiler);
        List<JSError> errors =
                compiler.getErrors().stream().filter(error -> counts(error, root)).toList();
        for (JSError error : errors) {
            problems.add(source.positionOf(error), script.text().name(), syntaxError(error));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        if (source.leavesItsFunction(root)) {
            problems.add(
                    script.text().at(1, 1), script.text().name(), "SyntaxError: a brace is closed that was not opened");
            return Optional.empty();
        }
        return lowered(source, source.function(root), problems);
    }

    private static Optional<CompilableScript> lowered(Source source, Node function, ConfigProblems problems) {
        Script script = source.script();
        Names names = Names.of(function);
        boolean mayChangeMessage = ReadOnly.mayWrite(function);
        ConfigProblems found = new ConfigProblems();
        Unit unit = new Unit(function, script.kind() == ScriptKind.FUNCTION_BODY, (at, text) -> {
            found.add(source.positionOf(at), script.text().name(), text);
            problems.add(source.positionOf(at), script.text().name(), text);
        });
        new EarlyErrors(source::textOf).apply(unit);
        if (found.isEmpty()) {
            Passes.of(script, names).forEach(pass -> pass.apply(unit));
        }
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        Printed printed = Printed.of(function);
        return Optional.of(new CompilableScript(
                source, HEAD + printed.text() + TAIL, printed.lines(), mayChangeMessage, names.mentionsGlobals()));
    }

    private static Compiler compiler(ScriptKind kind) {
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        compiler.disableThreads();
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(CompilerOptions.LanguageMode.UNSTABLE);
        options.setStrictModeInput(kind == ScriptKind.FUNCTION_BODY);
        compiler.initOptions(options);
        return compiler;
    }

    /** Some errors the parser finds where there are none; what is wrong indeed is found again in the tree. */
    private static boolean counts(JSError error, Node root) {
        return !root.hasChildren() || FOUND_AGAIN.stream().noneMatch(error.getDescription()::contains);
    }

    private static String syntaxError(JSError error) {
        String text = error.getDescription();
        return "SyntaxError: " + (text.startsWith("Parse error. ") ? text.substring("Parse error. ".length()) : text);
    }
}
