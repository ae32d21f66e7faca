package dev.nekton.vm.engine;

import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.frontend.CompilableScript;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Context;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * One VM: a JavaScript global in which the engine's scripts are ready to be called.
 *
 * <p>A thread enters it, calls scripts and moves values in and out as often as it likes, and leaves it.
 *
 * <p><em>Not thread-safe:</em> one thread at a time.
 */
public final class JsRealm {
    private final JsEngine engine;
    private final Global global;
    private final @Nullable ScriptFunction[] scripts;
    private final Guard guard;
    private final Failures failures;
    private final ScriptObject library;
    private final FromJs fromJs;
    private final Jobs jobs;
    private final Map<String, Object> hostObjects;
    private final MessageObjects messages;
    private final ScriptVariables variables;
    private final ResultSize resultSize;
    private @Nullable Object run;
    private boolean guarding;
    private @Nullable Global outer;
    private @Nullable Guard outerGuard;

    JsRealm(JsEngine engine, boolean open) {
        this.engine = engine;
        this.guard = new Guard(engine.limits());
        this.resultSize = new ResultSize(guard);
        this.global = engine.engine().newGlobal();
        this.failures = new Failures(engine, guard);
        enter();
        try {
            this.messages = new MessageObjects(this, engine.engine().messageLayout());
            RealmSetup setup = new RealmSetup(this, engine, open, global, guard);
            setup.run(failures);
            this.library = setup.library();
            this.fromJs = new FromJs((ScriptFunction) library.get("entriesOf"));
            this.hostObjects = setup.hostObjects();
            this.variables = setup.variables();
            this.jobs = setup.jobs();
            this.scripts = setup.bindScripts();
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
        variables.show(script.script().parameters(), arguments);
        try {
            return run(number, arguments);
        } finally {
            variables.hide();
        }
    }

    private @Nullable Object run(int number, @Nullable Object... arguments) {
        ScriptFunction script = scripts[number];
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
            throw failures.of(e);
        } finally {
            guarding = false;
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

    /** Returns whether a run was broken off: nobody knows what state the VM is in, and it is of no more use. */
    public boolean isSpent() {
        return guard.isSpent();
    }

    /** Returns what scripts know under that name of {@link JsEngine#compile}'s globals; null when there is none. */
    public @Nullable Object hostObject(String name) {
        return hostObjects.get(name);
    }

    /** Returns what makes and reads the {@code msg} of scripts. */
    public MessageObjects messages() {
        return messages;
    }

    /**
     * Returns the JavaScript value of {@code value}: a new one where it is a list or an object.
     *
     * @throws NumberRangeException when a number in it is out of a double's range
     */
    public @Nullable Object toJs(Value value) throws NumberRangeException {
        return ToJs.value(value);
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
            throw failures.of(e);
        } finally {
            guarding = false;
        }
    }

    /** Returns what an argument of a call from a script stands for; what goes wrong there is the script's to catch. */
    Value argument(@Nullable Object value, String where, FromJs.Mode mode) {
        return fromJs.value(value, where, mode, new ResultSize(guard));
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

    /** Returns the members of a JavaScript object; null when {@code value} is none. */
    public @Nullable JsMembers members(@Nullable Object value) {
        return value instanceof ScriptObject object ? new JsMembers(this, object) : null;
    }

    Object[] elementsOf(ScriptObject list) {
        return guarded(() -> fromJs.elements(list, resultSize));
    }

    boolean isPromise(ScriptObject object) {
        return object instanceof SlotObject slot && slot.isOf(library.get("promiseKind"));
    }

    /** Returns what is left of what the run may give back. */
    ResultSize resultSize() {
        return resultSize;
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
            throw failures.of(e);
        } finally {
            guarding = false;
        }
    }
}
