package dev.nekton.vm.engine;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.ScriptWarning;
import dev.nekton.vm.Surroundings;
import dev.nekton.vm.frontend.CompilableScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.nashorn.internal.runtime.PropertyMap;

/**
 * The compiled scripts of one processor: the source of VMs that all run the same scripts.
 *
 * <p>The scripts' code is shared by the VMs; everything a script can reach is not.
 *
 * <p><em>Thread-safe.</em>
 */
public final class JsEngine {
    private final SharedEngine engine = SharedEngine.instance();
    private final List<Compiled> compiled = new ArrayList<>();
    private int cacheHits;
    private final Map<String, HostObject> globals;
    private final Map<Layout, PropertyMap> globalLayouts = new ConcurrentHashMap<>();
    private final BlockedNames blocked;
    private final Limits limits;
    private Optional<GlobalsFile> file = Optional.empty();

    private JsEngine(Map<String, HostObject> globals, BlockedNames blocked, Limits limits) {
        this.blocked = blocked;
        this.limits = limits;
        this.globals = new LinkedHashMap<>(globals);
    }

    /**
     * Returns an engine with these scripts; each keeps its place in the list as its number.
     *
     * @param globals what scripts know under these names, besides the language's own
     * @param blocked the global names that are taken away
     * @param limits how much each run of a script may take
     * @param problems gets what does not parse or compile; the engine is of use only when nothing is added
     */
    public static JsEngine compile(
            List<Script> scripts,
            Map<String, HostObject> globals,
            BlockedNames blocked,
            Limits limits,
            ConfigProblems problems) {
        JsEngine engine = new JsEngine(globals, blocked, limits);
        scripts.forEach(script -> engine.add(script, problems));
        return engine;
    }

    /** Does the same without names that are taken away. */
    public static JsEngine compile(
            List<Script> scripts, Map<String, HostObject> globals, Limits limits, ConfigProblems problems) {
        return compile(scripts, globals, BlockedNames.none(), limits, problems);
    }

    /**
     * Does the same with further globals.
     *
     * @param file makes them, in VMs whose scripts can see them
     */
    public static JsEngine compile(
            List<Script> scripts,
            Map<String, HostObject> globals,
            Optional<GlobalsFile> file,
            Limits limits,
            ConfigProblems problems) {
        JsEngine engine = compile(scripts, globals, limits, problems);
        engine.file = file.filter(made -> engine.compiled.stream().anyMatch(code -> made.isWantedBy(code.script())));
        return engine;
    }

    /** Does the same with the default limits. */
    public static JsEngine compile(List<Script> scripts, Map<String, HostObject> globals, ConfigProblems problems) {
        return compile(scripts, globals, Limits.ofDefaults(), problems);
    }

    /** Returns the script with this number. */
    public CompilableScript script(int number) {
        return compiled.get(number).script();
    }

    /** Returns how many of the scripts had been compiled before and were still at hand. */
    public int cacheHits() {
        return cacheHits;
    }

    /** Returns a new VM: a global of its own in which every script is ready to be called. */
    public JsRealm newRealm() {
        return new JsRealm(this, false);
    }

    /** Returns a new VM whose built-ins can be changed, to be used once. */
    public JsRealm newOpenRealm() {
        return new JsRealm(this, true);
    }

    /** Returns whether any of the scripts changes built-ins. */
    public boolean changesBuiltIns() {
        return compiled.stream().anyMatch(code -> code.script().changesBuiltIns());
    }

    /** Returns what the scripts' authors should know. */
    public List<ScriptWarning> warnings() {
        return compiled.stream()
                .flatMap(code -> code.script().warnings().stream())
                .toList();
    }

    /** Returns what the global objects of its VMs look like once they are frozen. */
    Map<Layout, PropertyMap> globalLayouts() {
        return globalLayouts;
    }

    BlockedNames blocked() {
        return blocked;
    }

    Limits limits() {
        return limits;
    }

    Map<String, HostObject> globals() {
        return globals;
    }

    /** Returns what makes further globals in its VMs; empty when no script can see them. */
    Optional<GlobalsFile> file() {
        return file;
    }

    SharedEngine engine() {
        return engine;
    }

    List<Compiled> compiled() {
        return compiled;
    }

    /** Returns the script that a stack frame or parser error names as its file. */
    Optional<CompilableScript> scriptOf(String fileName) {
        return compiled.stream()
                .filter(script -> script.fileName().equals(fileName))
                .findFirst()
                .map(Compiled::script);
    }

    /**
     * Returns the compiled program of a text that came up while a script runs.
     *
     * @param open whether it runs in a VM whose built-ins can be changed
     * @throws dev.nekton.config.ConfigException when it does not parse or compile
     */
    Compiled compileLate(String text, boolean open) {
        ConfigProblems problems = new ConfigProblems();
        Script script = new Script(ScriptText.of("eval", text), ScriptKind.PROGRAM, List.of(), surroundings());
        Optional<Compiled> program = engine.lateScript(script, open, problems).code();
        problems.throwIfAny();
        return program.orElseThrow();
    }

    /** Scripts of one processor stand in the same ones. */
    private Surroundings surroundings() {
        return compiled.get(0).script().script().surroundings();
    }

    private void add(Script script, ConfigProblems problems) {
        CompiledScripts.Found found = engine.script(script, problems);
        found.code().ifPresent(code -> compiled.add(code.of(script)));
        cacheHits += found.wasThere() ? 1 : 0;
    }
}
