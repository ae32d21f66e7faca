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
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Turns scripts into what the engine compiles. The user's text stays as it is, on lines of its own, but for a few
 * insertions that the tree asks for.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Frontend {
    private Frontend() {}

    /** Returns the script for the engine; empty when it does not parse, and {@code problems} says why. */
    public static Optional<CompilableScript> translate(Script script, ConfigProblems problems) {
        Source source = Source.of(script);
        Compiler compiler = compiler(script.kind());
        Node root = new JsAst(SourceFile.fromCode(script.text().name(), source.text())).getAstRoot(compiler);
        for (JSError error : compiler.getErrors()) {
            problems.add(source.positionOf(error), script.text().name(), syntaxError(error));
        }
        if (!compiler.getErrors().isEmpty()) {
            return Optional.empty();
        }
        if (source.leavesItsFunction(root)) {
            problems.add(
                    script.text().at(1, 1), script.text().name(), "SyntaxError: a brace is closed that was not opened");
            return Optional.empty();
        }
        return Optional.of(assemble(script, source, new ScriptTree(root, source)));
    }

    private static CompilableScript assemble(Script script, Source source, ScriptTree tree) {
        boolean ownScope = tree.needsOwnScope();
        String tail = ownScope ? "})(); }; })" : "}; })";
        String text = source.edited(tree.edits());
        String head = head(script, ownScope);
        String javascript = script.kind() == ScriptKind.FUNCTION_BODY
                ? head + " 'use strict';" + text + tail
                : head + locals(tree.undeclaredTargets()) + "\n" + text + "\nreturn " + ScriptTree.COMPLETION + ";"
                        + tail;
        return new CompilableScript(script, javascript, tree.mayChangeMessage(), tree.readsGlobals());
    }

    private static String head(Script script, boolean ownScope) {
        return "(function (" + ScriptTree.LIBRARY + ") { return function (" + String.join(", ", script.parameters())
                + ") { " + (ownScope ? "return (function () { " : "");
    }

    private static String locals(Set<String> names) {
        StringBuilder locals = new StringBuilder("var ").append(ScriptTree.COMPLETION);
        names.forEach(name -> locals.append(", ").append(name));
        return locals.append(";").toString();
    }

    static Compiler compiler(ScriptKind kind) {
        Compiler compiler =
                new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        compiler.disableThreads();
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(CompilerOptions.LanguageMode.UNSTABLE);
        options.setStrictModeInput(kind == ScriptKind.FUNCTION_BODY);
        compiler.initOptions(options);
        return compiler;
    }

    private static String syntaxError(JSError error) {
        String text = error.getDescription();
        return "SyntaxError: " + (text.startsWith("Parse error. ") ? text.substring("Parse error. ".length()) : text);
    }
}
