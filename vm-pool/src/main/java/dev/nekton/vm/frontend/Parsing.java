package dev.nekton.vm.frontend;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.JsAst;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import dev.nekton.vm.ScriptKind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From texts to trees. */
final class Parsing {
    private Parsing() {}

    /** Returns what parses a text, and then knows its errors. */
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

    static Node parse(Compiler compiler, String name, String text) {
        Node root = new JsAst(SourceFile.fromCode(name, text)).getAstRoot(compiler);
        Node first = root.getFirstChild();
        return first != null && first.isModuleBody() ? first : root;
    }

    /** Returns the tree of a sloppy program; empty when the text is none. */
    static Optional<Node> program(String text) {
        Compiler compiler = compiler(ScriptKind.PROGRAM);
        Node root = parse(compiler, "eval", text);
        return compiler.getErrors().isEmpty() ? Optional.of(root) : Optional.empty();
    }
}
