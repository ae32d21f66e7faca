package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import dev.nekton.value.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** The input {@code generate}: the same message again and again. <em>Not thread-safe.</em> */
final class GenerateInput implements Input {
    static final ConfigSpec SPEC = ConfigSpec.of(
            "Makes messages of a fixed content.",
            FieldSpec.of("mapping", FieldType.SCRIPT)
                    .doc("The content of each message: root = <JSON literal>; other Bloblang is not supported yet."),
            FieldSpec.of("interval", FieldType.STRING)
                    .defaultsTo("1s")
                    .doc("The time between two batches, such as 100ms; empty for as fast as possible."),
            FieldSpec.of("count", FieldType.INTEGER)
                    .defaultsTo("0")
                    .atLeast(0)
                    .doc("After how many messages it ends; 0 for never."),
            FieldSpec.of("batch_size", FieldType.INTEGER)
                    .defaultsTo("1")
                    .atLeast(1)
                    .doc("How many messages travel as one batch."),
            NotYet.autoReplayNacks());

    private static final int MOST_IN_BATCH = 10_000_000;

    private final Message message;
    private final MessageBatch fullBatch;
    private final long intervalNanos;
    private final long count;
    private volatile long made;
    private long nextAt = System.nanoTime();

    private GenerateInput(Message message, Duration interval, long count, int batchSize) {
        this.message = message;
        this.intervalNanos = interval.toNanos();
        this.count = count;
        this.fullBatch = batch(batchSize);
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(SPEC, config, problems);
        Value content = LiteralMapping.read(config.script("mapping"), problems);
        Duration interval = OptionalDuration.of(config, "interval", problems);
        if (config.integer("batch_size") > MOST_IN_BATCH) {
            problems.add(
                    config.position("batch_size"),
                    config.path() + ".batch_size",
                    "must be at most " + MOST_IN_BATCH + ", but was " + config.integer("batch_size"));
        }
        problems.throwIfAny();
        Message message = content instanceof Value.Text text ? Message.of(text.text()) : Message.of(content);
        return new GenerateInput(message, interval, config.integer("count"), (int) config.integer("batch_size"));
    }

    @Override
    public void open(Resources resources) {
        nextAt = System.nanoTime();
    }

    @Override
    public Optional<MessageBatch> read() throws InterruptedException {
        long before = made;
        if (finite() && before >= count) {
            return Optional.empty();
        }
        awaitTurn();
        long left = finite() ? count - before : Long.MAX_VALUE;
        MessageBatch batch = left < fullBatch.size() ? batch((int) left) : fullBatch;
        made = before + batch.size();
        return Optional.of(batch);
    }

    private MessageBatch batch(int size) {
        return MessageBatch.of(Collections.nCopies(size, message));
    }

    /** The first turn is at once; turns that were missed are not made up for. */
    private void awaitTurn() throws InterruptedException {
        if (intervalNanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nextAt - System.nanoTime());
            nextAt = Math.max(nextAt, System.nanoTime() - intervalNanos) + intervalNanos;
        }
    }

    @Override
    public boolean finite() {
        return count > 0;
    }

    @Override
    public OptionalDouble progress() {
        return finite() ? OptionalDouble.of((double) made / count) : OptionalDouble.empty();
    }

    @Override
    public void close() {}
}
