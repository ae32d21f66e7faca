package dev.nekton.vm.engine;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.frontend.Frontend;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.script.CompiledScript;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngine;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/**
 * One engine with its scripts compiled: the source of VMs that all run the same scripts.
 *
 * <p>The scripts' code is shared by the VMs; everything a script can reach is not.
 *
 * <p><em>Thread-safe.</em>
 */
public final class JsEngine {
    private static final String[] OPTIONS = {"--language=es6", "--no-java", "--no-syntax-extensions"};

    private final NashornScriptEngine engine;
    private final List<CompilableScript> scripts = new ArrayList<>();
    private final List<CompiledScript> compiled = new ArrayList<>();
    private final Map<Prelude, CompiledScript> preludes = new EnumMap<>(Prelude.class);

    private final HostObject cache;
    private final HostObject console;

    private JsEngine(HostObject cache, HostObject console) {
        this.cache = cache;
        this.console = console;
        ClassLoader loader = JsEngine.class.getClassLoader();
        engine = (NashornScriptEngine) new NashornScriptEngineFactory().getScriptEngine(OPTIONS, loader, name -> false);
        for (Prelude prelude : Prelude.values()) {
            preludes.put(prelude, compileTrusted(prelude));
        }
    }

    /**
     * Returns an engine with these scripts; each keeps its place in the list as its number.
     *
     * @param cache what scripts know as {@code cache}
     * @param console what scripts know as {@code console}
     * @param problems gets what does not parse or compile; the engine is of use only when nothing is added
     */
    public static JsEngine compile(
            List<Script> scripts, HostObject cache, HostObject console, ConfigProblems problems) {
        JsEngine engine = new JsEngine(cache, console);
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

    HostObject cache() {
        return cache;
    }

    HostObject console() {
        return console;
    }

    NashornScriptEngine nashorn() {
        return engine;
    }

    List<CompiledScript> compiled() {
        return compiled;
    }

    CompiledScript prelude(Prelude prelude) {
        return Objects.requireNonNull(preludes.get(prelude));
    }

    /** Returns the script that a stack frame or parser error names as its file. */
    Optional<CompilableScript> scriptOf(String fileName) {
        return ScriptFile.number(fileName)
                .filter(number -> number < scripts.size())
                .map(scripts::get);
    }

    /**
     * Returns the compiled program of a text that came up while a script runs.
     *
     * @throws dev.nekton.config.ConfigException when it does not parse or compile
     */
    CompiledScript compileLate(String text) {
        ConfigProblems problems = new ConfigProblems();
        Optional<CompilableScript> program = Frontend.translate(Script.program(ScriptText.of("eval", text)), problems);
        problems.throwIfAny();
        return compiled(program.orElseThrow(), "eval", problems).orElseThrow(() -> {
            problems.throwIfAny();
            return new IllegalStateException("a problem was found but not added");
        });
    }

    private void add(CompilableScript script, ConfigProblems problems) {
        compiled(script, ScriptFile.name(scripts.size()), problems).ifPresent(code -> {
            compiled.add(code);
            scripts.add(script);
        });
    }

    private Optional<CompiledScript> compiled(CompilableScript script, String fileName, ConfigProblems problems) {
        try {
            return Optional.of(compile(fileName, script.javascript()));
        } catch (ScriptException e) {
            SyntaxProblem.of(script, String.valueOf(e.getMessage()), e.getLineNumber())
                    .addTo(problems);
        } catch (RuntimeException e) {
            SyntaxProblem.parse(script, String.valueOf(e.getMessage())).addTo(problems);
        }
        return Optional.empty();
    }

    private CompiledScript compileTrusted(Prelude prelude) {
        try {
            return compile(prelude.fileName(), prelude.text());
        } catch (ScriptException e) {
            throw new IllegalStateException(prelude.fileName() + " does not compile", e);
        }
    }

    private synchronized CompiledScript compile(String fileName, String text) throws ScriptException {
        engine.getContext().setAttribute(ScriptEngine.FILENAME, fileName, javax.script.ScriptContext.ENGINE_SCOPE);
        return engine.compile(text);
    }
}
