package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.VmPoolSettings;
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
    private final VmPool pool;
    private final LimitCounters counters;

    private MessageScripts(JsEngine engine, VmPool pool, LimitCounters counters) {
        this.engine = engine;
        this.pool = pool;
        this.counters = counters;
    }

    /**
     * Compiles the scripts and makes the pool.
     *
     * @param limits how much each run of a script may take
     * @param problems what is wrong with the configuration so far
     * @throws dev.nekton.config.ConfigException with all problems, when there are any after compiling
     */
    public static MessageScripts compile(
            List<Script> scripts,
            VmPoolSettings settings,
            Limits limits,
            Resources resources,
            ConfigProblems problems) {
        JsEngine engine = JsEngine.compile(
                scripts,
                Map.of(
                        "cache", new ScriptCache(resources.logger()).functions(),
                        "console", Console.functions(resources.logger())),
                limits,
                problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> resources.logger().warn("{}", warning));
        resources.counter("script_cache_hits").increment(engine.cacheHits());
        resources.counter("script_cache_misses").increment(scripts.size() - engine.cacheHits());
        return new MessageScripts(engine, new VmPool(engine, settings, resources), new LimitCounters(resources));
    }

    /** Does the same with the default limits. */
    public static MessageScripts compile(
            List<Script> scripts, VmPoolSettings settings, Resources resources, ConfigProblems problems) {
        return compile(scripts, settings, Limits.ofDefaults(), resources, problems);
    }

    /**
     * Returns a VM for a batch of messages; close it to give it back.
     *
     * @throws dev.nekton.vm.pool.PoolExhaustedException when none comes free in time
     * @throws dev.nekton.ProcessorInterruptedException when the thread is interrupted while it waits
     */
    public MessageVm borrow() {
        return new MessageVm(engine, pool, counters);
    }

    /** Lets the VMs go. */
    @Override
    public void close() {
        pool.close();
    }
}
