package dev.nekton.vm.pool;

import dev.nekton.ProcessorException;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.engine.JsEngine;
import dev.nekton.vm.engine.JsRealm;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

/**
 * A bounded set of VMs of one engine. A VM that a thread gave back stays at hand for that thread, until it has not been
 * used for a while or another thread finds no other.
 *
 * <p>VMs are made as they are needed, up to {@code max_size}; a thread waits {@code max_wait} for one at most. Those
 * unused for {@code idle_timeout} are let go.
 *
 * <p><em>Thread-safe.</em>
 */
public final class VmPool implements AutoCloseable {
    private final LastOut vms;
    private final RealmFactory factory;
    private final NearbyVms nearby = new NearbyVms();
    private final AtomicInteger waiting = new AtomicInteger();
    private final GenericObjectPool<JsRealm> pool;
    private final VmPoolSettings settings;
    private final Supplier<JsRealm> source = this::next;
    private final Consumer<JsRealm> target = this::giveBack;
    private volatile boolean closed;
    private final OneUseVms oneUse;
    private final PoolMeters meters;
    private final PoolReport report;

    /**
     * Makes the pool and its {@code preload_size} VMs.
     *
     * @throws ProcessorException when a VM can't be made
     */
    public VmPool(JsEngine engine, VmPoolSettings settings, Resources resources) {
        this(engine, settings, resources, () -> {});
    }

    /**
     * Makes the pool and its {@code preload_size} VMs.
     *
     * @param end is run once, when the pool is closed and the last VM is gone
     * @throws ProcessorException when a VM can't be made
     */
    public VmPool(JsEngine engine, VmPoolSettings settings, Resources resources, Runnable end) {
        this.settings = settings;
        this.vms = new LastOut(end);
        this.factory = new RealmFactory(engine, vms);
        this.pool = new SweptPool(factory, poolConfig(settings), nearby);
        this.oneUse = new OneUseVms(engine, engine.changesBuiltIns() ? settings.preloadSize() : 0);
        this.meters = new PoolMeters(pool, nearby, resources);
        this.report = new PoolReport(meters, settings, resources);
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
        return new BorrowedVm(source, target);
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
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        report.close();
        oneUse.close();
        nearby.takeAll(pool::returnObject);
        pool.close();
        meters.close();
        vms.leave();
    }

    /** What the thread gave back last is there for it without asking the pool, which would lock. */
    private JsRealm next() {
        JsRealm near = closed ? null : nearby.take();
        if (near != null) {
            meters.hit();
            return near;
        }
        factory.forget();
        JsRealm realm = takeOfAll();
        if (factory.madeOne()) {
            meters.missed();
        } else {
            meters.hit();
        }
        return realm;
    }

    private void giveBack(JsRealm realm) {
        if (realm.isSpent()) {
            letGo(realm);
        } else if (isWantedElsewhere() || !nearby.put(realm)) {
            pool.returnObject(realm);
        } else if (isWantedElsewhere()) {
            nearby.takeAll(pool::returnObject);
        }
    }

    private void letGo(JsRealm realm) {
        try {
            pool.invalidateObject(realm);
        } catch (Exception e) {
            throw new IllegalStateException("a VM can't be let go", e);
        }
    }

    /** A thread says that it waits before it looks at what lies nearby, and whoever puts a VM there looks after it. */
    private boolean isWantedElsewhere() {
        return closed || waiting.get() > 0;
    }

    private JsRealm takeOfAll() {
        waiting.incrementAndGet();
        try {
            return pool.borrowObject(Duration.ZERO);
        } catch (NoSuchElementException e) {
            JsRealm near = nearby.takeAny();
            return near == null ? waitForOne() : near;
        } catch (Exception e) {
            throw failed(e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private JsRealm waitForOne() {
        try {
            return pool.borrowObject(settings.maxWait());
        } catch (NoSuchElementException e) {
            meters.failed();
            throw new PoolExhaustedException(
                    "no VM came free within " + settings.maxWait().toMillis()
                            + " ms (vm_pool.max_wait): all " + settings.maxSize()
                            + " are in use (vm_pool.max_size)");
        } catch (Exception e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new ProcessorInterruptedException("a free VM");
        }
        if (e instanceof RuntimeException unexpected) {
            return unexpected;
        }
        meters.failed();
        return new ProcessorException("a VM can't be made: " + e.getMessage(), e);
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
        config.setMinEvictableIdleDuration(Duration.ofMillis(-1));
        config.setTimeBetweenEvictionRuns(settings.cleanupInterval());
        config.setNumTestsPerEvictionRun(-1);
        config.setJmxEnabled(false);
        return config;
    }
}
