package dev.nekton.vm.pool;

import dev.nekton.Resources;
import dev.nekton.vm.engine.JsRealm;
import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** The pool's gauges and counters, under the names that Benthos plugins use. <em>Thread-safe.</em> */
final class PoolMeters {
    private final Resources resources;
    private final GenericObjectPool<JsRealm> pool;
    private final NearbyVms nearby;
    private final List<Meter> gauges;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder errors = new LongAdder();

    PoolMeters(GenericObjectPool<JsRealm> pool, NearbyVms nearby, Resources resources) {
        this.resources = resources;
        this.pool = pool;
        this.nearby = nearby;
        this.gauges = List.of(
                resources.gauge("vm_pool_created", this, PoolMeters::created),
                resources.gauge("vm_pool_in_use", this, PoolMeters::inUse),
                resources.gauge("vm_pool_available", this, PoolMeters::available));
        resources.counter("vm_pool_uses", this, PoolMeters::uses);
        resources.counter("vm_pool_errors", errors, LongAdder::sum);
        resources.counter("vm_pool_hits", hits, LongAdder::sum);
        resources.counter("vm_pool_misses", misses, LongAdder::sum);
    }

    /** Counts a VM that was taken as it lay. */
    void hit() {
        hits.increment();
    }

    /** Counts a VM that had to be made. */
    void missed() {
        misses.increment();
    }

    /** Counts that there was none. */
    void failed() {
        errors.increment();
    }

    int created() {
        return pool.getNumActive() + pool.getNumIdle();
    }

    int inUse() {
        return pool.getNumActive() - nearby.count();
    }

    int available() {
        return pool.getNumIdle() + nearby.count();
    }

    long uses() {
        return hits.sum() + misses.sum();
    }

    long errors() {
        return errors.sum();
    }

    /** Takes the gauges away, which would keep a closed pool in memory. */
    void close() {
        gauges.forEach(resources.meters()::remove);
    }
}
