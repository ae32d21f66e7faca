package dev.nekton.vm.engine;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.frontend.Frontend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.script.CompiledScript;
import javax.script.ScriptException;
import org.openjdk.nashorn.internal.runtime.ParserException;

/**
 * The compiled scripts of one processor: the source of VMs that all run the same scripts.
 *
 * <p>The scripts' code is shared by the VMs; everything a script can reach is not.
 *
 * <p><em>Thread-safe.</em>
 */
public final class JsEngine {
    private final SharedEngine engine = SharedEngine.instance();
    private final List<CompilableScript> scripts = new ArrayList<>();
    private final List<CompiledScript> compiled = new ArrayList<>();
    private final Map<String, CompilableScript> byFile = new HashMap<>();

    private final Map<String, HostObject> globals;

    private JsEngine(Map<String, HostObject> globals) {
        this.globals = new LinkedHashMap<>(globals);
    }

    /**
     * Returns an engine with these scripts; each keeps its place in the list as its number.
     *
     * @param globals what scripts know under these names, besides the language's own
     * @param problems gets what does not parse or compile; the engine is of use only when nothing is added
     */
    public static JsEngine compile(List<Script> scripts, Map<String, HostObject> globals, ConfigProblems problems) {
        JsEngine engine = new JsEngine(globals);
        for (Script script : scripts) {
            Frontend.translate(script, problems).ifPresent(text -> engine.add(text, problems));
        }
        return engine;
    }

    /** Returns the compiled scripts by their numbers; not to be changed. */
    public List<CompilableScript> scripts() {
        return scripts;
    }

    /** Returns a new VM: a global of its own in which every script is ready to be called. */
    public JsRealm newRealm() {
        return new JsRealm(this);
    }

    Map<String, HostObject> globals() {
        return globals;
    }

    SharedEngine engine() {
        return engine;
    }

    List<CompiledScript> compiled() {
        return compiled;
    }

    /** Returns the script that a stack frame or parser error names as its file. */
    Optional<CompilableScript> scriptOf(String fileName) {
        return Optional.ofNullable(byFile.get(fileName));
    }

    /**
     * Returns the compiled program of a text that came up while a script runs.
     *
     * @throws dev.nekton.config.ConfigException when it does not parse or compile
     */
    CompiledScript compileLate(String text) {
        ConfigProblems problems = new ConfigProblems();
        Script script = Script.program(ScriptText.of("eval", text)).withParameters(List.of());
        Optional<CompilableScript> program = Frontend.translate(script, problems);
        problems.throwIfAny();
        return compiled(program.orElseThrow(), "eval", problems).orElseThrow(() -> {
            problems.throwIfAny();
            return new IllegalStateException("a problem was found but not added");
        });
    }

    private void add(CompilableScript script, ConfigProblems problems) {
        String fileName = engine.newFileName();
        compiled(script, fileName, problems).ifPresent(code -> {
            compiled.add(code);
            scripts.add(script);
            byFile.put(fileName, script);
        });
    }

    private Optional<CompiledScript> compiled(CompilableScript script, String fileName, ConfigProblems problems) {
        try {
            return Optional.of(engine.compile(fileName, script.javascript()));
        } catch (ScriptException e) {
            int column =
                    e.getCause() instanceof ParserException parser ? parser.getColumnNumber() + 1 : e.getColumnNumber();
            SyntaxProblem.of(script, String.valueOf(e.getMessage()), e.getLineNumber(), column)
                    .addTo(problems);
        } catch (RuntimeException e) {
            SyntaxProblem.parse(script, String.valueOf(e.getMessage())).addTo(problems);
        }
        return Optional.empty();
    }
}
