package dev.nekton.testkit.cases;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.spi.ProcessorFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes processors that give each message back in a batch of its own, after doing what its text says. */
final class EchoFactory implements ProcessorFactory {
    final AtomicInteger open = new AtomicInteger();

    @Override
    public String type() {
        return "echo";
    }

    @Override
    public ConfigSpec spec() {
        return ConfigSpec.of(
                "Echoes.", FieldSpec.of("x", FieldType.INTEGER).doc("Nothing.").asOptional());
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        if (config.isSet("x") && config.integer("x") == 13) {
            throw new ArithmeticException("x is 13");
        }
        open.incrementAndGet();
        return new Echo(resources, open);
    }

    private record Echo(Resources resources, AtomicInteger open) implements BatchProcessor {
        @Override
        public List<MessageBatch> process(MessageBatch batch) {
            return batch.messages().stream()
                    .filter(this::passes)
                    .map(MessageBatch::of)
                    .toList();
        }

        private boolean passes(Message message) {
            switch (message.text()) {
                case "drop" -> {
                    resources.logger().warn("dropped message (reason=js_throw) TypeError");
                    return false;
                }
                case "throw" -> throw new IllegalArgumentException("thrown");
                case "overflow" -> overflow(1);
                case "hang" -> hang();
                default -> {
                    return true;
                }
            }
            return true;
        }

        private static int overflow(int depth) {
            return depth == 0 ? 0 : 1 + overflow(depth + 1);
        }

        private static void hang() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
