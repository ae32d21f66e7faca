package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.value.JsonMaker;
import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.frontend.CompilableScript;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.Context.MultiGlobalCompiledScript;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/**
 * One VM: a JavaScript global in which the engine's scripts are ready to be called.
 *
 * <p>A thread enters it, calls scripts and moves values in and out as often as it likes, and leaves it.
 *
 * <p><em>Not thread-safe:</em> one thread at a time.
 */
public final class JsRealm {
    /** Calls a host function; what the engine passes as {@code this} is of no interest. */
    private static final MethodHandle CALL_HOST;

    static {
        try {
            MethodHandle call = MethodHandles.lookup()
                    .findVirtual(HostFunction.class, "call", MethodType.methodType(Object.class, Object[].class));
            CALL_HOST = MethodHandles.dropArguments(call, 1, Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The places of {@code msg}'s members. */
    private static final int PAYLOAD = 0;

    private static final int META = 1;

    private static final Symbol UNREAD = new Symbol("unread");

    private final JsEngine engine;
    private final Global global;
    private final List<@Nullable ScriptFunction> scripts = new ArrayList<>();
    private final Guard guard;
    private final Failures failures;
    private final ScriptObject library;
    private final FromJs fromJs;
    private final Jobs jobs = new Jobs();
    private final Map<String, Object> hostObjects = new HashMap<>();
    private final ObjectLayout messages;
    private final MetadataObjects metadataObjects = new MetadataObjects();
    private final Set<String> variables = new HashSet<>();
    private final ResultSize resultSize;
    private final boolean open;
    private @Nullable Object run;
    private boolean guarding;
    private @Nullable Global outer;
    private @Nullable Guard outerGuard;

    JsRealm(JsEngine engine, boolean open) {
        this.engine = engine;
        this.open = open;
        this.guard = new Guard(engine.limits());
        this.resultSize = new ResultSize(guard);
        this.global = engine.engine().newGlobal();
        this.failures = new Failures(engine, guard);
        enter();
        try {
            this.messages = engine.engine().messageLayout();
            ToPrimitive.install(global);
            NativeGuards.install(global);
            NativeConstructor.install(global);
            RegExpFunctions regExps = new RegExpFunctions(global, guard);
            this.library = newLibrary(regExps);
            runLibrary();
            this.fromJs = new FromJs((ScriptFunction) library.get("entriesOf"));
            engine.globals().forEach(this::addHostObject);
            engine.blocked().applyTo(global, this);
            failures.prepare();
            library.set("caught", function("caught", arguments -> failures.clean(arguments[0])), 0);
            this.jobs.take((ScriptFunction) library.get("runJobs"), (ScriptFunction) library.get("dropJobs"));
            engine.file().ifPresent(this::runFile);
            addVariables();
            if (!open) {
                Freezer.freeze(global, List.of(library), engine.globalLayouts(), variables);
                regExps.fix();
            }
            for (Compiled script : engine.compiled()) {
                scripts.add(script.script().changesBuiltIns() == open ? bind(script.code()) : null);
            }
        } finally {
            leave();
        }
    }

    /** Makes this the VM that the current thread runs. Each call needs one of {@link #leave()}. */
    public void enter() {
        outer = Context.getGlobal();
        Context.setGlobal(global);
        outerGuard = guard.install();
    }

    /** Gives the thread back the VM that it ran before. */
    public void leave() {
        Guard.restore(outerGuard);
        Context.setGlobal(outer);
        outerGuard = null;
        outer = null;
    }

    /**
     * Calls a script and returns its result, a JavaScript value.
     *
     * @param number the script's place in the list that was compiled
     * @param arguments JavaScript values, for its parameters
     * @throws ScriptException when it throws, or is stopped
     * @throws dev.nekton.ProcessorInterruptedException when the thread is interrupted while it runs
     */
    public @Nullable Object call(int number, @Nullable Object... arguments) {
        CompilableScript script = engine.script(number);
        guard.begin();
        resultSize.begin();
        if (!script.readsGlobals()) {
            return run(number, arguments);
        }
        List<String> parameters = script.script().parameters();
        for (int i = 0; i < arguments.length; i++) {
            show(parameters.get(i), arguments[i]);
        }
        try {
            return run(number, arguments);
        } finally {
            variables.forEach(name -> show(name, ScriptRuntime.UNDEFINED));
        }
    }

    /** Sets what Java's functions get as {@link Values#run} when scripts call them; null for nothing. */
    public void setRun(@Nullable Object run) {
        this.run = run;
    }

    @Nullable
    Object run() {
        return run;
    }

    private @Nullable Object run(int number, @Nullable Object... arguments) {
        ScriptFunction script = scripts.get(number);
        if (script == null) {
            throw new IllegalArgumentException("script " + number + " runs in VMs of the other kind");
        }
        if (guarding) {
            return jobs.finish(script, arguments);
        }
        guarding = true;
        try {
            return jobs.finish(script, arguments);
        } catch (RuntimeException | Error e) {
            throw failure(e);
        } finally {
            guarding = false;
        }
    }

    private void show(String name, @Nullable Object value) {
        if (variables.contains(name)) {
            global.set(name, value, 0);
        }
    }

    /** Adds the members of the global object that scripts can see their parameters under, where that hides nothing. */
    private void addVariables() {
        for (Compiled compiled : engine.compiled()) {
            for (String name : compiled.script().script().parameters()) {
                if (compiled.script().readsGlobals() && global.getMap().findProperty(name) == null) {
                    global.addOwnProperty(name, 0, ScriptRuntime.UNDEFINED);
                    variables.add(name);
                }
            }
        }
    }

    /** Returns what scripts know under that name of {@link JsEngine#compile}'s globals; null when there is none. */
    public @Nullable Object hostObject(String name) {
        return hostObjects.get(name);
    }

    /**
     * Returns the JavaScript value of {@code value}: a new one where it is a list or an object; empty when a number in
     * it is out of a double's range.
     */
    public @Nullable Object toJs(Value value) throws NumberRangeException {
        return ToJs.value(value);
    }

    /** Returns what makes JavaScript values of JSON, in the VM that the thread has entered: the same as {@link #toJs} makes. */
    public static JsonMaker<@Nullable Object> fromJson() {
        return JsonToJs.INSTANCE;
    }

    /**
     * Returns the JavaScript value of a text, a number or a boolean, which is the same in every VM; null for any other
     * value.
     *
     * @throws NumberRangeException when the number is out of a double's range
     */
    public static @Nullable Object scalarToJs(Value value) throws NumberRangeException {
        return value instanceof Value.Array || value instanceof Value.Struct ? null : ToJs.value(value);
    }

    /**
     * Returns a new {@code msg}.
     *
     * @param payload a JavaScript value
     */
    public Object newMessage(@Nullable Object payload, Metadata metadata) {
        DataObject made = messages.newObject();
        messages.set(made, PAYLOAD, payload);
        messages.set(made, META, newMetadata(metadata));
        return made;
    }

    /** A number in metadata that is out of range is a text. */
    private ScriptObject newMetadata(Metadata metadata) {
        try {
            return metadataObjects.toJs(metadata).orElseGet(() -> ToJs.metadata(metadata));
        } catch (NumberRangeException e) {
            return ToJs.metadata(metadata);
        }
    }

    /** Returns whether what {@link #newMessage} made still has the members that it was made with, and no others. */
    public boolean isWhole(Object msg) {
        return messages.fits((ScriptObject) msg);
    }

    /** Returns the payload of a {@code msg} that {@linkplain #isWhole is whole}. */
    public @Nullable Object payload(Object msg) {
        return messages.get((DataObject) msg, PAYLOAD);
    }

    /** Returns the {@code meta} of a {@code msg} that {@linkplain #isWhole is whole}. */
    public @Nullable Object meta(Object msg) {
        return messages.get((DataObject) msg, META);
    }

    /**
     * Returns the texts of an object that {@link #newMessage} made of metadata and a script may have changed; empty when
     * they are not all texts, numbers and booleans, or have to be read one by one for another reason.
     *
     * @param before the metadata that it was made of
     * @param textOf tells the text of a number or a boolean
     * @throws ScriptException when they take more than the run may
     */
    public Optional<Metadata> metadata(@Nullable Object meta, Metadata before, Function<Value, String> textOf) {
        return meta instanceof ScriptObject object
                ? guarded(() -> metadataObjects.fromJs(object, before, textOf, resultSize))
                : Optional.empty();
    }

    /** Returns whether an object that {@link #metadata} read holds texts only, as the metadata that it gave does. */
    public boolean isOfTexts(@Nullable Object meta) {
        return meta instanceof ScriptObject object && metadataObjects.isOfTexts(object);
    }

    private void addHostObject(String name, HostObject host) {
        Object object = objectOf(host);
        hostObjects.put(name, object);
        global.set(name, object, 0);
    }

    private static int listed(HostObject host, String name) {
        return host.unlisted().contains(name) ? Property.NOT_ENUMERABLE : 0;
    }

    /** Returns a frozen object whose members are functions that Java carries out on values. */
    private Object objectOf(HostObject host) {
        ScriptObject object = Global.newEmptyInstance();
        host.functions()
                .forEach((name, body) -> object.addOwnProperty(name, listed(host, name), function(name, arguments -> {
                    guard.check();
                    return body.apply(new Values(this, arguments));
                })));
        object.freeze();
        return object;
    }

    /**
     * Returns the value that a JavaScript value stands for.
     *
     * @param where what to call it in an error, such as {@code payload}
     * @throws UnserialisableException when it, or something in it, stands for none
     * @throws ScriptException when reading it runs code of the script that throws, or takes more than the run may
     */
    public Value fromJs(@Nullable Object value, String where, FromJs.Mode mode) {
        if (guarding) {
            return fromJs.value(value, where, mode, resultSize);
        }
        guarding = true;
        try {
            return fromJs.value(value, where, mode, resultSize);
        } catch (RuntimeException | Error e) {
            throw failure(e);
        } finally {
            guarding = false;
        }
    }

    /** Returns what an argument of a call from a script stands for; what goes wrong there is the script's to catch. */
    Value argument(@Nullable Object value, String where, FromJs.Mode mode) {
        return fromJs.value(value, where, mode, new ResultSize(guard));
    }

    void takeResult(int bytes) {
        resultSize.take(bytes);
    }

    /** Returns whether a run was broken off: nobody knows what state the VM is in, and it is of no more use. */
    public boolean isSpent() {
        return guard.isSpent();
    }

    /** Returns the members of a JavaScript object; null when {@code value} is none. */
    public @Nullable JsMembers members(@Nullable Object value) {
        return value instanceof ScriptObject object ? new JsMembers(this, object) : null;
    }

    boolean isPromise(ScriptObject object) {
        return object instanceof SlotObject slot && slot.isOf(library.get("promiseKind"));
    }

    /**
     * Returns the text that a typed array or a Map stands for where a text is wanted: what Go prints for it,
     * {@code [1 2 3]} and {@code [[a 1]]}; empty for anything else.
     *
     * @throws ScriptException when it takes more than the run may
     */
    public Optional<String> goText(@Nullable Object value) {
        return value instanceof ScriptObject ? guarded(() -> fromJs.goText(value, resultSize)) : Optional.empty();
    }

    /** Returns whether a JavaScript value counts as true. */
    public static boolean isTrue(@Nullable Object value) {
        return JSType.toBoolean(value);
    }

    /** Returns whether a JavaScript value is null or undefined. */
    public static boolean isNothing(@Nullable Object value) {
        return JSType.nullOrUndefined(value);
    }

    /** Returns what stands for a value that no script will read, and is no value that a script can have. */
    public static Object unread() {
        return UNREAD;
    }

    /** Returns what JavaScript's {@code undefined} is. */
    public static Object undefined() {
        return ScriptRuntime.UNDEFINED;
    }

    /** Turns what goes wrong into errors for Java; inside of a call from a script it is that script's to catch first. */
    <T extends @Nullable Object> T guarded(JsAction<T> action) {
        if (guarding) {
            return action.run();
        }
        guarding = true;
        try {
            return action.run();
        } catch (RuntimeException | Error e) {
            throw failure(e);
        } finally {
            guarding = false;
        }
    }

    private RuntimeException failure(Throwable e) {
        if (e instanceof RuntimeException thrown) {
            return failures.of(thrown);
        }
        Error error = (Error) e;
        if (error instanceof Stop || error instanceof StackOverflowError || error instanceof OutOfMemoryError) {
            return failures.stopped(error);
        }
        throw error;
    }

    Global global() {
        return global;
    }

    ScriptObject library() {
        return library;
    }

    /** Returns whether its built-ins can be changed, so that it is to be used once. */
    boolean isOpen() {
        return open;
    }

    Object[] elementsOf(ScriptObject list) {
        return guarded(() -> fromJs.elements(list, resultSize));
    }

    RuntimeException typeError(String message) {
        return new org.openjdk.nashorn.internal.runtime.ECMAException(global.newTypeError(message), null);
    }

    RuntimeException error(String message, @Nullable Throwable cause) {
        return new org.openjdk.nashorn.internal.runtime.ECMAException(global.newError(message), cause);
    }

    static ScriptFunction function(String name, HostFunction body) {
        MethodHandle bound = CALL_HOST.bindTo(body).asVarargsCollector(Object[].class);
        return ScriptFunction.createStrictBuiltin(name, bound);
    }

    /** Returns the function that a compiled script stands for in this VM. */
    ScriptFunction bind(MultiGlobalCompiledScript script) {
        return (ScriptFunction)
                ScriptRuntime.apply((ScriptFunction) evaluate(script), ScriptRuntime.UNDEFINED, library, guard);
    }

    /** Makes what scripts know as {@code $nekton}, with what its files need of Java. */
    private ScriptObject newLibrary(RegExpFunctions regExps) {
        ScriptObject made = Global.newEmptyInstance();
        made.setProto(null);
        LibraryNatives.FUNCTIONS.forEach((name, body) -> made.set(name, function(name, body), 0));
        made.set("jobsBegin", function("jobsBegin", arguments -> jobs.begin()), 0);
        LoweredCode.addTo(made);
        made.set("symbols", WellKnownSymbols.object(), 0);
        ScriptObject natives = Global.newEmptyInstance();
        Natives.addTo(natives);
        made.set("natives", natives, 0);
        regExps.addTo(made);
        LateCode code = new LateCode(this, engine, global);
        made.set("stackOf", function("stackOf", arguments -> new UserFrames(engine).textOf(arguments[0])), 0);
        made.set("evaluate", function("eval", arguments -> code.evaluate(first(arguments))), 0);
        made.set("makeFunction", function("makeFunction", code::function), 0);
        made.set("javaNames", JavaNames.all(), 0);
        return made;
    }

    private void runLibrary() {
        SharedEngine shared = engine.engine();
        for (MultiGlobalCompiledScript file : open ? shared.openLibrary() : shared.library()) {
            ScriptRuntime.apply((ScriptFunction) evaluate(file), ScriptRuntime.UNDEFINED, global, library, guard);
        }
    }

    private void runFile(GlobalsFile file) {
        ScriptFunction function = (ScriptFunction) evaluate(engine.engine().globalsFile(file, open));
        ScriptRuntime.apply(
                function, ScriptRuntime.UNDEFINED, global, library, objectOf(new HostObject(file.functions())), guard);
    }

    private static @Nullable Object first(@Nullable Object... arguments) {
        return arguments.length == 0 ? ScriptRuntime.UNDEFINED : arguments[0];
    }

    private Object evaluate(MultiGlobalCompiledScript script) {
        return ScriptRuntime.apply(script.getFunction(global), global);
    }
}
