package dev.nekton.vm.pool;

import dev.nekton.Resources;
import dev.nekton.vm.engine.JsRealm;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** The pool's gauges and counters, under the names that Benthos plugins use. <em>Thread-safe.</em> */
final class PoolMeters {
    private final Resources resources;
    private final List<Gauge> gauges;
    private final Counter uses;
    private final Counter errors;
    private final Counter hits;
    private final Counter misses;
    private final LongAdder useCount = new LongAdder();
    private final LongAdder errorCount = new LongAdder();

    PoolMeters(GenericObjectPool<JsRealm> pool, Resources resources) {
        this.resources = resources;
        this.gauges = List.of(
                resources.gauge("vm_pool_created", pool, p -> p.getNumActive() + p.getNumIdle()),
                resources.gauge("vm_pool_in_use", pool, GenericObjectPool::getNumActive),
                resources.gauge("vm_pool_available", pool, GenericObjectPool::getNumIdle));
        this.uses = resources.counter("vm_pool_uses");
        this.errors = resources.counter("vm_pool_errors");
        this.hits = resources.counter("vm_pool_hits");
        this.misses = resources.counter("vm_pool_misses");
    }

    void used(boolean made) {
        uses.increment();
        useCount.increment();
        (made ? misses : hits).increment();
    }

    void failed() {
        errors.increment();
        errorCount.increment();
    }

    long useCount() {
        return useCount.sum();
    }

    long errorCount() {
        return errorCount.sum();
    }

    /** Takes the gauges away, which would keep a closed pool in memory. */
    void close() {
        gauges.forEach(resources.meters()::remove);
    }
}
