package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BatchedInputTest {
    private static final Map<String, ?> ENDLESS = Map.of("mapping", "root = 1", "interval", "20ms");

    @TempDir
    Path folder;

    @Test
    void joinsMessagesToBatchesOfCount() throws Exception {
        assertThat(Make.batches(batched(child(7, 1), Map.of("count", 3)), Resources.of("test")))
                .extracting(MessageBatch::size)
                .containsExactly(3, 3, 1);
    }

    @Test
    void cutsLargerBatchesOfItsChild() throws Exception {
        assertThat(Make.batches(batched(child(10, 4), Map.of("count", 3)), Resources.of("test")))
                .extracting(MessageBatch::size)
                .containsExactly(3, 3, 3, 1);
    }

    @Test
    void keepsTheOrder() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "1\n2\n3\n4\n5\n");
        Map<String, ?> child = Map.of("file", Map.of("paths", List.of(file.toString())));

        assertThat(Make.texts(batched(child, Map.of("count", 2, "period", "1h"))))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void closesABatchWhenThePeriodIsOver() throws Exception {
        try (Input input = batched(Map.of("generate", ENDLESS), Map.of("period", "100ms"))) {
            input.open(Resources.of("test"));
            Optional<MessageBatch> batch = input.read();

            assertThat(batch.orElseThrow().size()).isBetween(1, 1000);
        }
    }

    @Test
    void canBeInterruptedWhileItWaits() throws Exception {
        try (Input input = batched(Map.of("generate", ENDLESS), Map.of("count", 1000, "period", "1h"))) {
            input.open(Resources.of("test"));
            Thread.currentThread().interrupt();

            assertThatThrownBy(input::read).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void handsOnWhatItsChildGaveBeforeItFailed() throws Exception {
        Path good = Files.writeString(folder.resolve("a.csv"), "a\n1\n2\n");
        Path bad = Files.writeString(folder.resolve("b.csv"), "b\n3\n");
        Map<String, ?> child = Map.of(
                "csv", Map.of("paths", List.of(good.toString(), bad.toString()), "expected_headers", List.of("a")));
        for (Map<String, ?> policy : List.of(Map.of("count", 10), Map.of("count", 10, "period", "1h"))) {
            try (Input input = batched(child, policy)) {
                input.open(Resources.of("test"));

                assertThat(input.read().orElseThrow())
                        .extracting(Message::text)
                        .containsExactly("{\"a\":\"1\"}", "{\"a\":\"2\"}");
                assertThatThrownBy(input::read).hasMessageContaining("the header must be a");
            }
        }
    }

    @Test
    void refusesAPolicyWithoutALimitAndUnsupportedFields() {
        assertThatThrownBy(() -> batched(child(1, 1), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("batched.policy: must have a count of at least 1 or a period");
        assertThatThrownBy(() -> batched(child(1, 1), Map.of("count", 1, "byte_size", 5, "check", "x")))
                .hasMessageContaining("batched.policy.byte_size: known in Benthos, not supported by nekton yet")
                .hasMessageContaining("batched.policy.check: known in Benthos, not supported by nekton yet");
    }

    private static Map<String, ?> child(int count, int batchSize) {
        return Map.of(
                "generate", Map.of("mapping", "root = 1", "interval", "", "count", count, "batch_size", batchSize));
    }

    private static Input batched(Map<String, ?> child, Map<String, ?> policy) {
        return Make.input("batched", Map.of("child", child, "policy", policy));
    }
}
