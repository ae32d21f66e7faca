package dev.nekton.vm.embed;

import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.value.Value;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.ScriptKind;
import dev.nekton.vm.ScriptWarning;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.engine.BlockedNames;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.HostObject;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.Values;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * JavaScript functions and expressions of values, compiled once, and the VMs that run them.
 *
 * <pre>{@code
 * try (ScriptPool scripts = ScriptPool.builder()
 *         .function("toCelsius", "return (fahrenheit - 32) / 1.8;", "fahrenheit")
 *         .build()) {
 *     Value celsius = scripts.call("toCelsius", Value.of(212));
 * }
 * }</pre>
 *
 * <p>No script can reach Java, see what another call left, or outlast its limits.
 *
 * <p><em>Thread-safe.</em> Calls run on the caller's thread, as many at a time as the pool has VMs.
 */
public final class ScriptPool implements AutoCloseable {
    private final Map<String, Integer> numbers;
    private final JsEngine engine;
    private final VmPool pool;
    private final LimitCounters counters;

    private ScriptPool(Builder builder) {
        ConfigProblems problems = new ConfigProblems();
        this.numbers = builder.numbers();
        this.engine = JsEngine.compile(
                List.copyOf(builder.scripts.values()), builder.globals, builder.blocked(), builder.limits, problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> builder.resources.logger().warn("{}", warning));
        this.pool = new VmPool(engine, builder.settings, builder.resources);
        this.counters = new LimitCounters(builder.resources);
    }

    /** Returns a builder of a pool without functions, with the default settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Calls a function once. For many calls in a row {@link #borrow()} a VM.
     *
     * @return its result; undefined is null
     * @throws IllegalArgumentException when there is no function of that name
     * @throws dev.nekton.vm.ScriptException when the script throws, is stopped, or returns what is no value
     * @throws dev.nekton.vm.pool.PoolExhaustedException when no VM comes free in time
     */
    public Value call(String function, Value... arguments) {
        try (ScriptVm vm = borrow()) {
            return vm.call(function, arguments);
        }
    }

    /**
     * Returns a VM for this thread; close it to give it back.
     *
     * @throws dev.nekton.vm.pool.PoolExhaustedException when none comes free in time
     */
    public ScriptVm borrow() {
        return new ScriptVm(this, pool, counters);
    }

    /**
     * Returns what the text of a function or expression tells.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public ScriptFacts facts(String function) {
        CompilableScript script = engine.script(number(function));
        return new ScriptFacts(script.freeNames(), script.assignedNames(), script.isConstant());
    }

    /** Returns what the scripts' authors should know; {@link Builder#build} has logged it. */
    public List<ScriptWarning> warnings() {
        return engine.warnings();
    }

    /** Lets the VMs go. */
    @Override
    public void close() {
        pool.close();
    }

    boolean changesBuiltIns(int number) {
        return engine.script(number).changesBuiltIns();
    }

    int number(String function) {
        Integer number = numbers.get(function);
        if (number == null) {
            throw new IllegalArgumentException("no function " + function + "; there are " + numbers.keySet());
        }
        return number;
    }

    /** Collects functions and settings. <em>Not thread-safe.</em> */
    public static final class Builder {
        private final Map<String, Script> scripts = new LinkedHashMap<>();
        private final Map<String, HostObject> globals = new LinkedHashMap<>();
        private final Set<String> blocked = new LinkedHashSet<>();
        private Limits limits = Limits.ofDefaults();
        private VmPoolSettings settings = VmPoolSettings.ofDefaults();
        private Resources resources = Resources.of("scripts");

        private Builder() {}

        /**
         * Adds a function.
         *
         * @param name what to call it by, in Java and in errors; a function of that name is replaced
         * @param body the body of a strict function; what it returns is the result, and {@code arguments} is empty
         * @param parameters the names of its parameters
         */
        public Builder function(String name, String body, String... parameters) {
            scripts.put(name, script(name, body, ScriptKind.FUNCTION_BODY, parameters));
            return this;
        }

        /**
         * Adds an expression, to be called like a function: its value is the result. Names that it assigns are its own.
         *
         * @param name what to call it by, in Java and in errors; a function of that name is replaced
         * @param text the expression, sloppy code; {@code {a: 1}} is an object
         * @param parameters the names of its parameters
         */
        public Builder expression(String name, String text, String... parameters) {
            scripts.put(name, script(name, text, ScriptKind.EXPRESSION, parameters));
            return this;
        }

        /**
         * Adds an object that every script knows.
         *
         * @param name the global name
         * @param functions its members
         */
        public Builder global(String name, Map<String, HostCall> functions) {
            Map<String, Function<Values, @Nullable Object>> members = new LinkedHashMap<>();
            functions.forEach((member, call) -> members.put(member, values -> call(name + "." + member, call, values)));
            globals.put(name, new HostObject(members));
            return this;
        }

        /**
         * Takes global names away: each becomes a function that throws a TypeError when it is called, and logs a warning.
         */
        public Builder block(String... names) {
            blocked.addAll(List.of(names));
            return this;
        }

        /** Sets what each call may take. */
        public Builder limits(Limits most) {
            this.limits = Objects.requireNonNull(most, "most");
            return this;
        }

        /** Sets how many VMs to keep, and for how long. */
        public Builder pool(VmPoolSettings pool) {
            this.settings = Objects.requireNonNull(pool, "pool");
            return this;
        }

        /** Sets where to log and count. */
        public Builder resources(Resources logAndMeters) {
            this.resources = Objects.requireNonNull(logAndMeters, "logAndMeters");
            return this;
        }

        /**
         * Compiles the functions and makes the pool.
         *
         * @throws dev.nekton.config.ConfigException with all that does not compile, and where
         */
        public ScriptPool build() {
            return new ScriptPool(this);
        }

        private BlockedNames blocked() {
            Logger logger = resources.logger();
            return new BlockedNames(
                    blocked, name -> logger.warn("Security violation: attempted to call disabled function '{}'", name));
        }

        private Map<String, Integer> numbers() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            scripts.keySet().forEach(name -> numbers.put(name, numbers.size()));
            return numbers;
        }

        private static Script script(String name, String text, ScriptKind kind, String... parameters) {
            return new Script(ScriptText.of(name, text), kind, List.of(parameters));
        }

        private static @Nullable Object call(String name, HostCall call, Values values) {
            return values.result(answer(name, call, read(values), values));
        }

        private static Value answer(String name, HostCall call, List<Value> arguments, Values values) {
            try {
                return call.call(arguments);
            } catch (ProcessorInterruptedException e) {
                throw e;
            } catch (ScriptException e) {
                throw values.error(e.text(), e);
            } catch (RuntimeException e) {
                throw values.error(name + " failed", e);
            }
        }

        private static List<Value> read(Values values) {
            List<Value> arguments = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                arguments.add(values.value(i, FromJs.Mode.ANY_NUMBER));
            }
            return arguments;
        }
    }
}
