package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The input {@code batched}: the messages of another input, joined to batches. <em>Not thread-safe.</em> */
final class BatchedInput implements Input {
    private static final ConfigSpec POLICY = ConfigSpec.of(
            "When a batch is complete: at whichever comes first.",
            FieldSpec.of("count", FieldType.INTEGER)
                    .defaultsTo("0")
                    .atLeast(0)
                    .doc("After how many messages; 0 for no such limit, but at most 10000 messages."),
            FieldSpec.of("period", FieldType.STRING)
                    .defaultsTo("")
                    .doc("After which time, such as 500ms; empty for no such limit."),
            NotYet.field("byte_size"),
            NotYet.field("check"),
            NotYet.field("processors"));

    static final ConfigSpec SPEC = ConfigSpec.of(
            "Joins the messages of another input to batches.",
            FieldSpec.of("child", FieldType.ANY).doc("The other input."),
            FieldSpec.object("policy", POLICY).asRequired().doc("When a batch is complete."));

    private static final int MOST_WITHOUT_COUNT = 10_000;

    private final ChildReader child;
    private final int count;
    private final long periodNanos;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private long deadline;
    private boolean ended;
    /** Thrown only after what the child gave before it has been handed on. */
    private @Nullable IOException failure;

    private BatchedInput(Input child, long count, Duration period) {
        this.child = new ChildReader(child, !period.isZero());
        this.count = count == 0 ? MOST_WITHOUT_COUNT : (int) Math.min(count, Integer.MAX_VALUE);
        this.periodNanos = period.isZero() ? Long.MAX_VALUE / 2 : period.toNanos();
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        Config policy = config.object("policy");
        NotYet.refuse(POLICY, policy, problems);
        Duration period = OptionalDuration.of(policy, "period", problems);
        if (problems.isEmpty() && period.isZero() && policy.integer("count") == 0) {
            problems.add(policy.position(), policy.path(), "must have a count of at least 1 or a period");
        }
        ConfigNode child = config.node("child").orElseThrow();
        Input input = inputs.create(child, config.path() + ".child");
        problems.throwIfAny();
        return new BatchedInput(input, policy.integer("count"), period);
    }

    @Override
    public void open(Resources resources) throws IOException {
        child.open(resources);
        deadline = System.nanoTime() + periodNanos;
    }

    @Override
    public Optional<MessageBatch> read() throws IOException, InterruptedException {
        while (waiting.size() < count && !ended && !periodOver()) {
            fetch();
        }
        deadline = System.nanoTime() + periodNanos;
        List<Message> batch = new ArrayList<>();
        while (batch.size() < count && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        if (batch.isEmpty() && failure != null) {
            throw failure;
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(MessageBatch.of(batch));
    }

    /** A period in which nothing came makes no batch; the next one begins. */
    private boolean periodOver() {
        if (System.nanoTime() - deadline < 0) {
            return false;
        }
        if (waiting.isEmpty()) {
            deadline = System.nanoTime() + periodNanos;
            return false;
        }
        return true;
    }

    private void fetch() throws InterruptedException {
        ChildReader.Event event = child.next(deadline - System.nanoTime());
        if (event instanceof ChildReader.Batch batch) {
            batch.messages().forEach(waiting::addLast);
        } else if (event instanceof ChildReader.End end) {
            ended = true;
            failure = end.failure();
        }
    }

    @Override
    public boolean finite() {
        return child.input().finite();
    }

    @Override
    public OptionalDouble progress() {
        return child.input().progress();
    }

    @Override
    public void written() throws IOException {
        child.input().written();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
