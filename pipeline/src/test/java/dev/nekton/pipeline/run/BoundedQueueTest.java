package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedQueueTest {
    @Test
    void takesASingleItemHoweverHeavy() {
        BoundedQueue<String> queue = new BoundedQueue<>(10, 100);

        assertThat(queue.put("heavy", 1_000_000, BoundedQueueTest::nothing)).isTrue();
        assertThat(queue.take()).isEqualTo("heavy");
    }

    @Test
    void neverHoldsMoreThanItMay() throws Exception {
        BoundedQueue<Integer> queue = new BoundedQueue<>(5, 100);
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        CompletableFuture<Void> producer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                int weight = i % 90;
                queue.put(weight, weight, () -> most.accumulateAndGet(held.addAndGet(weight), Math::max));
            }
            queue.close();
        });
        long taken = 0;
        for (Integer weight = queue.take(); weight != null; weight = queue.take()) {
            held.addAndGet(-weight);
            taken++;
        }
        producer.get();

        assertThat(taken).isEqualTo(20_000);
        assertThat(most.get()).isLessThanOrEqualTo(100 + 90);
    }

    @Test
    void givesWhatItHoldsAfterItWasClosedAndTakesNothingMore() {
        BoundedQueue<String> queue = new BoundedQueue<>(2, 100);
        queue.put("a", 1, BoundedQueueTest::nothing);
        queue.close();

        assertThat(queue.put("b", 1, BoundedQueueTest::nothing)).isFalse();
        assertThat(queue.take()).isEqualTo("a");
        assertThat(queue.take()).isNull();
        assertThat(queue.poll()).isNull();
    }

    @Test
    void wakesThoseWhoWaitWhenItIsAbandoned() throws Exception {
        BoundedQueue<String> queue = new BoundedQueue<>(1, 100);
        queue.put("a", 1, BoundedQueueTest::nothing);
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> queue.put("b", 1, BoundedQueueTest::nothing));

        queue.abandon();

        assertThat(waiting.get()).isFalse();
        assertThat(queue.take()).isNull();
    }

    private static void nothing() {}
}
