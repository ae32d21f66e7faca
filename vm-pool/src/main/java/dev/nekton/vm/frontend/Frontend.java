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
    private static final String BODY_HEAD =
            "(function (" + ScriptTree.LIBRARY + ") { return function (msg, cache, console) { 'use strict';";
    private static final String OWN_SCOPE_HEAD = "(function (" + ScriptTree.LIBRARY
            + ") { return function (msg, cache, console) { return (function () { 'use strict';";

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
        String javascript = script.kind() == ScriptKind.FUNCTION_BODY
                ? (ownScope ? OWN_SCOPE_HEAD : BODY_HEAD) + text + tail
                : programHead(tree.undeclaredTargets(), ownScope) + "\n" + text + "\nreturn " + ScriptTree.COMPLETION
                        + ";" + tail;
        return new CompilableScript(script, javascript, tree.mayChangeMessage(), tree.readsGlobals());
    }

    private static String programHead(Set<String> locals, boolean ownScope) {
        StringBuilder head = new StringBuilder("(function (").append(ScriptTree.LIBRARY);
        head.append(") { return function (msg, cache, console) { ");
        head.append(ownScope ? "return (function () { " : "").append("var ").append(ScriptTree.COMPLETION);
        locals.forEach(name -> head.append(", ").append(name));
        return head.append(";").toString();
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

    private static String syntaxError(JSError error) {
        String text = error.getDescription();
        return "SyntaxError: " + (text.startsWith("Parse error. ") ? text.substring("Parse error. ".length()) : text);
    }
}
