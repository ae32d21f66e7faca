package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.store.Store;
import dev.nekton.vm.Script;
import dev.nekton.vm.engine.GlobalsFile;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.Values;
import dev.nekton.vm.frontend.CompilableScript;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The compiled scripts of one processor, their pool of VMs and their cache.
 *
 * <p><em>Thread-safe.</em>
 */
public final class MessageScripts implements AutoCloseable {
    private final JsEngine engine;
    private final ReturnRules rules;
    private final VmPool pool;
    private final LimitCounters counters;
    private final ConsoleLog console;

    private MessageScripts(
            JsEngine engine, ReturnRules rules, VmPool pool, LimitCounters counters, ConsoleLog console) {
        this.engine = engine;
        this.rules = rules;
        this.pool = pool;
        this.counters = counters;
        this.console = console;
    }

    /**
     * Compiles the scripts and makes the pool.
     *
     * @param rules how what they return is read
     * @param problems what is wrong with the configuration so far
     * @throws dev.nekton.config.ConfigException with all problems, when there are any after compiling
     */
    public static MessageScripts compile(
            List<Script> scripts,
            ReturnRules rules,
            ScriptSettings settings,
            Resources resources,
            ConfigProblems problems) {
        return compile(scripts, rules, Optional.empty(), settings, resources, problems);
    }

    /**
     * Does the same with further globals for the scripts.
     *
     * @param file makes them; besides its own functions it gets {@code send(msg)}, which sends a message as it is then;
     *     {@code print(level, value)}, which logs like {@code console}, but a text without quotes; and
     *     {@code keys(prefix)}, the rest of the cache's keys that begin so
     */
    public static MessageScripts compile(
            List<Script> scripts,
            ReturnRules rules,
            Optional<GlobalsFile> file,
            ScriptSettings settings,
            Resources resources,
            ConfigProblems problems) {
        Store store = settings.cache().open(resources, problems);
        try {
            return compile(scripts, rules, file, settings, store, resources, problems);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static MessageScripts compile(
            List<Script> scripts,
            ReturnRules rules,
            Optional<GlobalsFile> file,
            ScriptSettings settings,
            Store store,
            Resources resources,
            ConfigProblems problems) {
        ConsoleLog console = new ConsoleLog(resources.scriptLogger(), resources.clock());
        ScriptCache cache = new ScriptCache(store, resources.logger());
        JsEngine engine = JsEngine.compile(
                scripts,
                Map.of(
                        "cache", cache.functions(),
                        "console", Console.functions(console)),
                file.map(made -> made.with(Map.of(
                        "send", MessageScripts::send,
                        "print", arguments -> Console.printPlain(console, arguments),
                        "keys", cache::keys))),
                settings.limits(),
                problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> resources.logger().warn("{}", warning));
        resources.counter("script_cache_hits").increment(engine.cacheHits());
        resources.counter("script_cache_misses").increment(scripts.size() - engine.cacheHits());
        VmPool pool = new VmPool(engine, settings.pool(), resources, store::close);
        resources.gauge("cache_keys", store, Store::keys);
        resources.gauge("cache_disk_bytes", store, Store::diskBytes);
        return new MessageScripts(engine, rules, pool, new LimitCounters(resources), console);
    }

    /** Returns the script with this number, for what its text tells. */
    public CompilableScript script(int number) {
        return engine.script(number);
    }

    /**
     * Returns a VM for a batch of messages; close it to give it back.
     *
     * @throws dev.nekton.vm.pool.PoolExhaustedException when none comes free in time
     * @throws dev.nekton.ProcessorInterruptedException when the thread is interrupted while it waits
     */
    public MessageVm borrow() {
        console.tellHeldBack();
        return new MessageVm(engine, rules, pool, counters);
    }

    /** Lets the VMs go, and the cache with the last one. */
    @Override
    public void close() {
        pool.close();
        console.close();
    }

    private static Object send(Values arguments) {
        ResultReader reader = (ResultReader) Objects.requireNonNull(arguments.run(), "no message is being worked on");
        reader.send(arguments);
        return arguments.nothing();
    }
}
