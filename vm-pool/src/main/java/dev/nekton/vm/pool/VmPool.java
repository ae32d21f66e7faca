package dev.nekton.vm.pool;

import dev.nekton.ProcessorException;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import java.util.NoSuchElementException;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/**
 * A bounded set of VMs of one engine.
 *
 * <p>VMs are made as they are needed, up to {@code max_size}; a thread waits {@code max_wait} for one at most. Those
 * unused for {@code idle_timeout} are let go.
 *
 * <p><em>Thread-safe.</em>
 */
public final class VmPool implements AutoCloseable {
    private final RealmFactory factory;
    private final GenericObjectPool<JsRealm> pool;
    private final VmPoolSettings settings;
    private final OneUseVms oneUse;
    private final PoolMeters meters;
    private final PoolReport report;

    /**
     * Makes the pool and its {@code preload_size} VMs.
     *
     * @throws ProcessorException when a VM can't be made
     */
    public VmPool(JsEngine engine, VmPoolSettings settings, Resources resources) {
        this.settings = settings;
        this.factory = new RealmFactory(engine);
        this.pool = new GenericObjectPool<>(factory, poolConfig(settings));
        this.oneUse = new OneUseVms(engine, engine.changesBuiltIns() ? settings.preloadSize() : 0);
        this.meters = new PoolMeters(pool, resources);
        this.report = new PoolReport(pool, meters, settings, resources);
        preload();
    }

    /**
     * Returns a VM for this thread; close it to give it back. The thread runs in that VM until then.
     *
     * @throws PoolExhaustedException when none comes free within {@code max_wait}
     * @throws ProcessorInterruptedException when the thread is interrupted while it waits; the flag stays set
     * @throws IllegalStateException when the pool is closed
     */
    public BorrowedVm borrow() {
        return new BorrowedVm(this::next, this::giveBack);
    }

    /**
     * Returns a VM for one run of a script that changes built-ins, besides the one that this thread has; close it to let
     * it go. The thread runs in it until then.
     *
     * @throws ProcessorException when a VM can't be made
     */
    public BorrowedVm borrowForOneUse() {
        return new BorrowedVm(oneUse::take, used -> {});
    }

    /** Lets all VMs go; those that are borrowed when they are given back. */
    @Override
    public void close() {
        report.close();
        oneUse.close();
        pool.close();
        meters.close();
    }

    private JsRealm next() {
        factory.forget();
        JsRealm realm = take();
        meters.used(factory.madeOne());
        return realm;
    }

    private void giveBack(JsRealm realm) {
        if (!realm.isSpent()) {
            pool.returnObject(realm);
            return;
        }
        try {
            pool.invalidateObject(realm);
        } catch (Exception e) {
            throw new IllegalStateException("a VM can't be let go", e);
        }
    }

    private JsRealm take() {
        try {
            return pool.borrowObject(settings.maxWait());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessorInterruptedException("a free VM");
        } catch (NoSuchElementException e) {
            meters.failed();
            throw new PoolExhaustedException(
                    "no VM came free within " + settings.maxWait().toMillis()
                            + " ms (vm_pool.max_wait): all " + settings.maxSize()
                            + " are in use (vm_pool.max_size)");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            meters.failed();
            throw new ProcessorException("a VM can't be made: " + e.getMessage(), e);
        }
    }

    private void preload() {
        try {
            pool.addObjects(settings.preloadSize());
            oneUse.refill();
        } catch (Exception e) {
            close();
            throw new ProcessorException("a VM can't be made: " + e.getMessage(), e);
        }
    }

    private static GenericObjectPoolConfig<JsRealm> poolConfig(VmPoolSettings settings) {
        GenericObjectPoolConfig<JsRealm> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(settings.maxSize());
        config.setMaxIdle(settings.maxSize());
        config.setMinIdle(settings.preloadSize());
        config.setSoftMinEvictableIdleDuration(settings.idleTimeout());
        config.setMinEvictableIdleDuration(java.time.Duration.ofMillis(-1));
        config.setTimeBetweenEvictionRuns(settings.cleanupInterval());
        config.setNumTestsPerEvictionRun(-1);
        config.setJmxEnabled(false);
        return config;
    }
}
