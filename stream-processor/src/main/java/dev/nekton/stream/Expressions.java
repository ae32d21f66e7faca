package dev.nekton.stream;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.Script;
import dev.nekton.vm.engine.BlockedNames;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.pool.LimitCounters;
import dev.nekton.vm.pool.VmPool;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/** The compiled expressions and their VMs. <em>Thread-safe.</em> */
final class Expressions implements AutoCloseable {
    private final JsEngine engine;
    private final VmPool pool;
    private final LimitCounters counters;

    private Expressions(JsEngine engine, VmPool pool, LimitCounters counters) {
        this.engine = engine;
        this.pool = pool;
        this.counters = counters;
    }

    /**
     * Compiles the expressions and makes the pool.
     *
     * @param problems what is wrong with the configuration so far
     * @throws dev.nekton.config.ConfigException with all problems, when there are any after compiling
     */
    static Expressions compile(
            List<Script> scripts, StreamConfig config, Resources resources, ConfigProblems problems) {
        Logger logger = resources.logger();
        BlockedNames blocked = new BlockedNames(
                BlockedGlobals.NAMES,
                name -> logger.warn("Security violation: attempted to call disabled function '{}'", name));
        JsEngine engine = JsEngine.compile(scripts, Map.of(), blocked, config.limits(), problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> logger.warn("{}", warning));
        resources.counter("script_cache_hits").increment(engine.cacheHits());
        resources.counter("script_cache_misses").increment(scripts.size() - engine.cacheHits());
        return new Expressions(engine, new VmPool(engine, config.pool(), resources), new LimitCounters(resources));
    }

    /**
     * Returns a VM for a batch of messages; close it to give it back.
     *
     * @throws dev.nekton.vm.pool.PoolExhaustedException when none comes free in time
     * @throws dev.nekton.ProcessorInterruptedException when the thread is interrupted while it waits
     */
    ExpressionVm borrow() {
        return new ExpressionVm(engine, pool, counters);
    }

    /** Returns whether the expression with this number has a value that never changes. */
    boolean isConstant(int script) {
        return engine.script(script).isConstant();
    }

    /** Lets the VMs go. */
    @Override
    public void close() {
        pool.close();
    }
}
