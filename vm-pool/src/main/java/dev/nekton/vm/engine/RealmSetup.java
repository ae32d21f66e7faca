package dev.nekton.vm.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Makes an engine's VM of a new global object: our library, what hosts add and take away, and the scripts bound to it.
 * Unless the VM is open, all that scripts share is frozen then.
 */
final class RealmSetup {
    private final JsEngine engine;
    private final boolean open;
    private final Global global;
    private final ScriptObject library = Global.newEmptyInstance();
    private final RegExpFunctions regExps;
    private final RealmCode code;
    private final HostObjects hosts;
    private final Map<String, Object> hostObjects = new HashMap<>();
    private final Jobs jobs = new Jobs();
    private final ScriptVariables variables;

    /** The VM has to be entered; its global object is as the engine makes it. */
    RealmSetup(JsRealm realm, JsEngine engine, boolean open, Global global, Guard guard) {
        this.engine = engine;
        this.open = open;
        this.global = global;
        this.regExps = new RegExpFunctions(guard);
        this.code = new RealmCode(global, library, guard);
        this.hosts = new HostObjects(realm, guard);
        this.variables = new ScriptVariables(global);
    }

    /** Does it. The order matters: each step sees what the ones before it left. */
    void run(Failures failures) {
        ToPrimitive.install(global);
        NativeGuards.install(global);
        NativeConstructor.install(global);
        addLibrary();
        engine.globals().forEach(this::addHostObject);
        engine.blocked().applyTo(global);
        failures.prepare();
        addToLibrary("caught", arguments -> failures.clean(arguments[0]));
        jobs.take((ScriptFunction) library.get("runJobs"), (ScriptFunction) library.get("dropJobs"));
        engine.file().ifPresent(this::runFile);
        variables.add(engine.compiled());
        if (!open) {
            Freezer.freeze(global, List.of(library), engine.globalLayouts(), variables.names());
            regExps.fix();
        }
    }

    /** Returns what scripts know as {@code $nekton}. */
    ScriptObject library() {
        return library;
    }

    /** Returns what scripts know under the names of {@link JsEngine#compile}'s globals. */
    Map<String, Object> hostObjects() {
        return hostObjects;
    }

    Jobs jobs() {
        return jobs;
    }

    ScriptVariables variables() {
        return variables;
    }

    /** Binds the engine's scripts and returns them in their order; null for one that runs in VMs of the other kind. */
    @Nullable
    ScriptFunction[] bindScripts() {
        return engine.compiled().stream().map(this::bound).toArray(ScriptFunction[]::new);
    }

    /** What the library's files need of Java has to be there before they run. */
    private void addLibrary() {
        library.setProto(null);
        LibraryNatives.FUNCTIONS.forEach(this::addToLibrary);
        addToLibrary("jobsBegin", arguments -> jobs.begin());
        LoweredCode.addTo(library);
        library.set("symbols", WellKnownSymbols.object(), 0);
        ScriptObject natives = Global.newEmptyInstance();
        Natives.addTo(natives);
        library.set("natives", natives, 0);
        regExps.addTo(library);
        LateCode late = new LateCode(code, engine, open);
        addToLibrary("stackOf", arguments -> new UserFrames(engine).textOf(arguments[0]));
        library.set("evaluate", HostFunctions.of("eval", arguments -> late.evaluate(first(arguments))), 0);
        addToLibrary("makeFunction", late::function);
        library.set("javaNames", JavaNames.all(), 0);
        SharedEngine shared = engine.engine();
        (open ? shared.openLibrary() : shared.library()).forEach(code::run);
    }

    private void addToLibrary(String name, HostFunction body) {
        library.set(name, HostFunctions.of(name, body), 0);
    }

    private void addHostObject(String name, HostObject host) {
        ScriptObject object = hosts.make(host);
        hostObjects.put(name, object);
        global.set(name, object, 0);
    }

    private void runFile(GlobalsFile file) {
        code.run(engine.engine().globalsFile(file, open), hosts.make(file.functions()));
    }

    private @Nullable ScriptFunction bound(Compiled script) {
        return script.script().changesBuiltIns() == open ? code.bind(script.code()) : null;
    }

    private static @Nullable Object first(@Nullable Object... arguments) {
        return arguments.length == 0 ? ScriptRuntime.UNDEFINED : arguments[0];
    }
}
