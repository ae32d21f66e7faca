package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Many threads on one store. */
class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 20_000;

    private final Rig rig = new Rig();

    @Test
    void countersOfEightThreadsAreExact() throws Exception {
        try (Store store = rig.open(StoreSettings.ofDefaults())) {
            inThreads(thread -> {
                for (int i = 0; i < ROUNDS; i++) {
                    store.update("all", ConcurrencyTest::next);
                    store.update("some " + i % 10, ConcurrencyTest::next);
                }
            });

            assertThat(store.get("all")).contains(Value.of(THREADS * ROUNDS));
            for (int i = 0; i < 10; i++) {
                assertThat(store.get("some " + i)).contains(Value.of(THREADS * ROUNDS / 10));
            }
        }
    }

    /** A step must find the key at its end as at its beginning: what others put or remove comes before or after it. */
    @Test
    void nobodyChangesAKeyWhileItIsUpdated() throws Exception {
        try (Store store = rig.open(StoreSettings.ofDefaults())) {
            List<Value> seen = new ArrayList<>();
            inThreads(thread -> {
                for (int i = 0; i < ROUNDS / 4; i++) {
                    switch (thread % 4) {
                        case 0 -> store.put("key", Value.of("put"));
                        case 1 -> store.remove("key");
                        default ->
                            store.update("key", old -> {
                                seen.add(old.orElse(Value.ofNull()));
                                return Value.of("updated");
                            });
                    }
                }
            });

            assertThat(seen).as("unsynchronised, so lost where two were inside").hasSize(THREADS / 2 * ROUNDS / 4);
        }
    }

    @Test
    void boundsHoldUnderMixedUse() throws Exception {
        try (Store store = rig.bounded(100, 1 << 20)) {
            inThreads(thread -> {
                for (int i = 0; i < ROUNDS; i++) {
                    String key = "key " + (i * 31 + thread * 7) % 500;
                    switch (i % 4) {
                        case 0 -> store.put(key, Value.of(i));
                        case 1 -> store.get(key);
                        case 2 -> store.update(key, ConcurrencyTest::next);
                        default -> store.remove(key);
                    }
                    assertThat(store.keys()).isLessThanOrEqualTo(100);
                }
            });

            assertThat(store.snapshot()).hasSize((int) store.keys());
        }
    }

    private static Value next(java.util.Optional<Value> old) {
        return Value.of(old.map(value -> ((Value.Num) value).value()).orElse(0.0) + 1);
    }

    private static void inThreads(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                running.add(threads.submit(() -> work.accept(thread)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
