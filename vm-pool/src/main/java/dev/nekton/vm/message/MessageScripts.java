package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.store.Store;
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
    private final LastOut users;

    private MessageScripts(
            JsEngine engine, ReturnRules rules, VmPool pool, LimitCounters counters, ConsoleLog console, Store cache) {
        this.engine = engine;
        this.rules = rules;
        this.pool = pool;
        this.counters = counters;
        this.console = console;
        this.users = new LastOut(cache::close);
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
        Store store = settings.cache().open(resources, problems);
        try {
            return compile(scripts, rules, settings, store, resources, problems);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static MessageScripts compile(
            List<Script> scripts,
            ReturnRules rules,
            ScriptSettings settings,
            Store store,
            Resources resources,
            ConfigProblems problems) {
        ConsoleLog console = new ConsoleLog(resources.scriptLogger(), resources.clock());
        JsEngine engine = JsEngine.compile(
                scripts,
                Map.of(
                        "cache", new ScriptCache(store, resources.logger()).functions(),
                        "console", Console.functions(console)),
                settings.limits(),
                problems);
        problems.throwIfAny();
        engine.warnings().forEach(warning -> resources.logger().warn("{}", warning));
        resources.counter("script_cache_hits").increment(engine.cacheHits());
        resources.counter("script_cache_misses").increment(scripts.size() - engine.cacheHits());
        VmPool pool = new VmPool(engine, settings.pool(), resources);
        resources.gauge("cache_keys", store, Store::keys);
        resources.gauge("cache_disk_bytes", store, Store::diskBytes);
        return new MessageScripts(engine, rules, pool, new LimitCounters(resources), console, store);
    }

    /**
     * Returns a VM for a batch of messages; close it to give it back.
     *
     * @throws dev.nekton.vm.pool.PoolExhaustedException when none comes free in time
     * @throws dev.nekton.ProcessorInterruptedException when the thread is interrupted while it waits
     */
    public MessageVm borrow() {
        console.tellHeldBack();
        users.enter();
        try {
            return new MessageVm(engine, rules, pool, counters, users);
        } catch (RuntimeException | Error e) {
            users.leave();
            throw e;
        }
    }

    /** Lets the VMs go, and the cache when the last one has come back. */
    @Override
    public void close() {
        pool.close();
        console.close();
        users.leave();
    }
}
