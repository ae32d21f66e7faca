package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.MessageError;
import dev.nekton.testkit.fake.RecordingLogger;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

@Timeout(60)
class PipelineRunTest {
    private final RecordingLogger logger = RecordingLogger.of("recording", Level.INFO);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MemoryOutput output = new MemoryOutput();

    @Test
    void keepsTheOrderWithOneThread() throws Exception {
        RunSummary summary = run(new ListInput(20_000, 7), 1, Step.pass());

        assertThat(output.texts).isEqualTo(ListInput.first(20_000));
        assertThat(summary.in()).isEqualTo(20_000);
        assertThat(summary.out()).isEqualTo(20_000);
        assertThat(summary.notWritten()).isZero();
        assertThat(summary.end()).isEqualTo(RunSummary.End.INPUT_ENDED);
        assertThat(summary.succeeded()).isTrue();
        assertThat(summary.messagesPerSecond()).isPositive();
        assertThat(output.closed).isTrue();
    }

    @Test
    void writesEachMessageOnceWithSeveralThreads() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        run(new ListInput(20_000, 3), 4, Step.each(message -> {
            threads.add(Thread.currentThread().getName());
            return message;
        }));

        assertThat(output.texts).containsExactlyInAnyOrderElementsOf(ListInput.first(20_000));
        assertThat(threads).isSubsetOf("nekton-worker-1", "nekton-worker-2", "nekton-worker-3", "nekton-worker-4");
    }

    @Test
    void takesEveryBatchThatAProcessorReturnsThroughTheNextOne() throws Exception {
        Step split = new Step(
                batch -> batch.messages().stream().map(MessageBatch::of).toList());
        Step drop = new Step(batch -> batch.get(0).text().equals("1") ? List.of() : List.of(batch, batch));
        Step mark = Step.each(message -> Message.of(message.text() + "!"));

        RunSummary summary = run(new ListInput(3, 3), 1, split, drop, mark);

        assertThat(output.texts).containsExactly("0!", "0!", "2!", "2!");
        assertThat(summary.in()).isEqualTo(3);
        assertThat(summary.out()).isEqualTo(4);
    }

    @Test
    void runsWithoutProcessors() throws Exception {
        run(new ListInput(10, 2), 2);

        assertThat(output.texts).hasSize(10);
    }

    @Test
    void countsInTheMetersOfBenthos() throws Exception {
        run(new ListInput(10, 5), 1, Step.pass(), new Step(batch -> List.of()));

        assertThat(count("input_received", "root.input")).isEqualTo(10);
        assertThat(count("processor_received", "root.pipeline.processors.0")).isEqualTo(10);
        assertThat(count("processor_batch_received", "root.pipeline.processors.0"))
                .isEqualTo(2);
        assertThat(count("processor_sent", "root.pipeline.processors.0")).isEqualTo(10);
        assertThat(count("processor_batch_sent", "root.pipeline.processors.0")).isEqualTo(2);
        assertThat(count("processor_received", "root.pipeline.processors.1")).isEqualTo(10);
        assertThat(count("processor_sent", "root.pipeline.processors.1")).isZero();
        assertThat(count("processor_error", "root.pipeline.processors.1")).isZero();
        assertThat(count("output_sent", "root.output")).isZero();
        assertThat(count("output_batch_sent", "root.output")).isZero();
        assertThat(count("output_error", "root.output")).isZero();
        assertThat(meters.get("processor_latency_ns").summaries()).hasSize(2).allMatch(one -> one.count() == 2);
        assertThat(meters.get("processor_received").counters())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("label"))
                .containsExactlyInAnyOrder("step0", "step1");
    }

    @Test
    void writesFlaggedMessagesAndCountsThemWhereTheyWereFlagged() throws Exception {
        MessageError error = new MessageError("bad", "", "it is bad");
        Step flag = Step.each(message -> message.text().equals("2") ? message.withError(error) : message);

        RunSummary summary = run(new ListInput(4, 4), 1, flag, Step.pass());

        assertThat(output.texts).containsExactly("0", "1", "2", "3");
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(count("processor_error", "root.pipeline.processors.0")).isEqualTo(1);
        assertThat(count("processor_error", "root.pipeline.processors.1")).isZero();
    }

    @Test
    void losesOnlyTheBatchWhoseProcessorThrewAndSaysSo() throws Exception {
        Step broken = Step.each(message -> {
            if (message.text().equals("5")) {
                throw new IllegalArgumentException("bug");
            }
            return message;
        });

        RunSummary summary = run(new ListInput(10, 2), 1, broken);

        assertThat(output.texts).containsExactly("0", "1", "2", "3", "6", "7", "8", "9");
        assertThat(summary.errors()).isEqualTo(2);
        assertThat(summary.notWritten()).isZero();
        assertThat(count("processor_error", "root.pipeline.processors.0")).isEqualTo(2);
        assertThat(meters.get("messages_dropped")
                        .tag("reason", "processor_failed")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(logger.texts(Level.WARN))
                .containsExactly("root.pipeline.processors.0 failed unexpectedly, 2 messages dropped:"
                        + " java.lang.IllegalArgumentException: bug");
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class, NoClassDefFoundError.class})
    void livesOnAfterErrors(Class<? extends Error> type) throws Exception {
        Step broken = new Step(batch -> {
            if (batch.get(0).text().equals("0")) {
                throw newError(type);
            }
            return List.of(batch);
        });

        RunSummary summary = run(new ListInput(3, 1), 1, broken);

        assertThat(output.texts).containsExactly("1", "2");
        assertThat(summary.errors()).isEqualTo(1);
        assertThat(logger.texts(Level.WARN)).singleElement().asString().contains(type.getSimpleName());
    }

    @Test
    void doesNotLetAnInterruptThatAProcessorLeftBehindHitTheNextBatch() throws Exception {
        Step interrupting = new Step(batch -> {
            boolean before = Thread.currentThread().isInterrupted();
            Thread.currentThread().interrupt();
            return before ? List.of() : List.of(batch);
        });

        run(new ListInput(100, 1), 1, interrupting);

        assertThat(output.texts).isEqualTo(ListInput.first(100));
    }

    @Test
    void triesAFailedOutputAgainUntilItWorksWithOneWarningEach() throws Exception {
        output.failing(3, new IOException("No space left on device"));

        RunSummary summary = run(new ListInput(5_000, 1), 4, Step.pass());

        assertThat(output.texts).containsExactlyInAnyOrderElementsOf(ListInput.first(5_000));
        assertThat(summary.succeeded()).isTrue();
        assertThat(logger.texts(Level.WARN))
                .containsExactly(
                        "root.output failed, next attempt in 0.001 s: No space left on device",
                        "root.output failed, next attempt in 0.002 s: No space left on device",
                        "root.output failed, next attempt in 0.002 s: No space left on device");
        assertThat(count("output_error", "root.output")).isEqualTo(3);
    }

    @Test
    void readsNothingWhenTheOutputCanNotBeOpened() {
        output.openFailure = new IOException("can't write out.txt: permission denied");
        ListInput input = new ListInput(10, 1);

        assertThatThrownBy(() -> run(input, 1, Step.pass()))
                .isInstanceOf(IOException.class)
                .hasMessage("can't write out.txt: permission denied");
        assertThat(input.closed).isTrue();
    }

    @Test
    void writesWhatWasReadBeforeReadingFailed() throws Exception {
        ListInput input = new ListInput(1000, 1).failingAtItsEnd("a.csv: input/output error");

        RunSummary summary = run(input, 2, Step.pass());

        assertThat(output.texts).hasSize(1000);
        assertThat(summary.end()).isEqualTo(RunSummary.End.INPUT_FAILED);
        assertThat(summary.failure()).contains("a.csv: input/output error");
        assertThat(summary.succeeded()).isFalse();
        assertThat(input.toldWritten).isFalse();
    }

    @Test
    void tellsItsInputWhenAllIsWrittenAndClosesIt() throws Exception {
        ListInput input = new ListInput(10, 1);

        run(input, 1, Step.pass());

        assertThat(input.toldWritten).isTrue();
        assertThat(input.closed).isTrue();
    }

    @Test
    void canNotRunTwice() throws Exception {
        PipelineRun run = builder(new ListInput(1, 1), 1).build();
        run.run();

        assertThatThrownBy(run::run).isInstanceOf(IllegalStateException.class);
        assertThat(run.progress().out()).isEqualTo(1);
    }

    private static Error newError(Class<? extends Error> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private double count(String name, String path) {
        return meters.get(name).tag("path", path).counter().count();
    }

    private RunSummary run(ListInput input, int threads, Step... steps) throws IOException {
        return builder(input, threads, steps).build().run();
    }

    private PipelineRunBuilder builder(ListInput input, int threads, Step... steps) {
        PipelineRunBuilder builder = PipelineRun.builder()
                .input("in", input)
                .output("out", output)
                .threads(threads)
                .logger(logger)
                .meters(meters)
                .retryPauses(java.time.Duration.ofMillis(1), java.time.Duration.ofMillis(2));
        for (int i = 0; i < steps.length; i++) {
            builder.processor("step" + i, steps[i]);
        }
        return builder;
    }
}
