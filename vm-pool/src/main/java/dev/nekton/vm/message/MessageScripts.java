package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Script;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.List;
import java.util.Map;

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
        ConsoleLog console = new ConsoleLog(resources.scriptLogger(), resources.clock());
        JsEngine engine = JsEngine.compile(
                scripts,
                Map.of(
                        "cache", new ScriptCache(resources.logger()).functions(),
                        "console", Console.functions(console)),
                settings.limits(),
                problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> resources.logger().warn("{}", warning));
        resources.counter("script_cache_hits").increment(engine.cacheHits());
        resources.counter("script_cache_misses").increment(scripts.size() - engine.cacheHits());
        VmPool pool = new VmPool(engine, settings.pool(), resources);
        return new MessageScripts(engine, rules, pool, new LimitCounters(resources), console);
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

    /** Lets the VMs go. */
    @Override
    public void close() {
        pool.close();
        console.close();
    }
}
