package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class BoundedQueueTest {
    @Test
    void takesASingleItemHoweverHeavy() {
        BoundedQueue<String> queue = new BoundedQueue<>(10, 100);

        assertThat(queue.put("heavy", 1_000_000)).isTrue();
        assertThat(queue.take()).isEqualTo("heavy");
    }

    @ParameterizedTest
    @CsvSource({"5, 100, 60", "1, 100, 1"})
    void letsAnItemInOnlyWhenThereIsRoomForIt(int maxItems, long maxWeight, long weight) throws Exception {
        BoundedQueue<String> queue = new BoundedQueue<>(maxItems, maxWeight);
        queue.put("a", weight);
        Thread second = new Thread(() -> queue.put("b", weight));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(queue.poll()).isEqualTo("a");
        second.join();
        assertThat(queue.poll()).isEqualTo("b");
    }

    @Test
    void takesMoreWhenHalfOfWhatFilledItIsTaken() throws Exception {
        BoundedQueue<Integer> queue = new BoundedQueue<>(4, 100);
        for (int i = 0; i < 4; i++) {
            queue.put(i, 1);
        }
        Thread fifth = new Thread(() -> queue.put(4, 1));
        fifth.start();
        while (fifth.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(queue.poll()).isZero();
        assertThat(fifth.getState()).isEqualTo(Thread.State.WAITING);
        assertThat(queue.poll()).isEqualTo(1);
        fifth.join();
        assertThat(queue.take()).isEqualTo(2);
        assertThat(queue.take()).isEqualTo(3);
        assertThat(queue.take()).isEqualTo(4);
    }

    @Test
    void keepsTheOrderOfManyItems() throws Exception {
        BoundedQueue<Integer> queue = new BoundedQueue<>(5, 100);
        CompletableFuture<Void> producer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                queue.put(i, i % 90);
            }
            queue.close();
        });
        int expected = 0;
        for (Integer next = queue.take(); next != null; next = queue.take()) {
            assertThat(next).isEqualTo(expected++);
        }
        producer.get();

        assertThat(expected).isEqualTo(20_000);
        assertThat(queue.discarded()).isFalse();
    }

    @Test
    void givesWhatItHoldsAfterItWasClosedAndTakesNothingMore() {
        BoundedQueue<String> queue = new BoundedQueue<>(2, 100);
        queue.put("a", 1);
        queue.close();

        assertThat(queue.put("b", 1)).isFalse();
        assertThat(queue.take()).isEqualTo("a");
        assertThat(queue.take()).isNull();
        assertThat(queue.poll()).isNull();
    }

    @Test
    void wakesThoseWhoWaitWhenItIsAbandoned() throws Exception {
        BoundedQueue<String> queue = new BoundedQueue<>(1, 100);
        queue.put("a", 1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> queue.put("b", 1));

        queue.abandon();

        assertThat(waiting.get()).isFalse();
        assertThat(queue.discarded()).isTrue();
        assertThat(queue.take()).isNull();
    }
}
