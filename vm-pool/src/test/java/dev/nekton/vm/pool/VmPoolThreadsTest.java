package dev.nekton.vm.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VmPoolThreadsTest {
    private static final int THREADS = 16;
    private static final int BORROWS = 500;

    @Test
    void manyThreadsShareFewVmsAndLoseNone() throws Exception {
        Set<Object> inUse = ConcurrentHashMap.newKeySet();
        AtomicInteger shared = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (PoolUnderTest test = PoolUnderTest.of(2, 1)) {
            var done = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> borrowOften(test.pool, inUse, shared)))
                    .toList();
            for (Future<?> future : done) {
                future.get(50, TimeUnit.SECONDS);
            }
            assertThat(shared).hasValue(0);
            assertThat(test.gauge("vm_pool_created")).isBetween(1.0, 2.0);
            assertThat(test.gauge("vm_pool_in_use")).isZero();
            assertThat(test.count("vm_pool_uses")).isEqualTo(THREADS * BORROWS);
            assertThat(test.count("vm_pool_hits") + test.count("vm_pool_misses"))
                    .isEqualTo(THREADS * BORROWS);
            assertThat(test.count("vm_pool_misses")).isLessThanOrEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void borrowOften(VmPool pool, Set<Object> inUse, AtomicInteger shared) {
        for (int i = 0; i < BORROWS; i++) {
            try (BorrowedVm vm = pool.borrow()) {
                if (!inUse.add(vm.realm())) {
                    shared.incrementAndGet();
                }
                inUse.remove(vm.realm());
            }
        }
    }
}
