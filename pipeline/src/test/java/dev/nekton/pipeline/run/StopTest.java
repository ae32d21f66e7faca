package dev.nekton.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.MessageBatch;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.OutputClosedException;
import dev.nekton.testkit.fake.RecordingLogger;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

@Timeout(120)
class StopTest {
    private static final int ENDLESS = 100_000_000;

    private final RecordingLogger logger = RecordingLogger.of("recording", Level.INFO);
    private final MemoryOutput output = new MemoryOutput();

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "4, 1", "4, 7"})
    void leavesExactlyTheResultsOfTheFirstMessages(int threads, int batchSize) throws Exception {
        for (int repetition = 0; repetition < 50; repetition++) {
            output.texts.clear();
            int stopAfter = ThreadLocalRandom.current().nextInt(200);
            AtomicInteger seen = new AtomicInteger();
            AtomicBoolean toldToStop = new AtomicBoolean();
            CountDownLatch stopNow = new CountDownLatch(1);
            Step slow = new Step(batch -> {
                spin(ThreadLocalRandom.current().nextInt(20_000));
                if (seen.incrementAndGet() > stopAfter && !toldToStop.getAndSet(true)) {
                    stopNow.countDown();
                }
                return List.of(batch);
            });
            PipelineRun run =
                    builder(new ListInput(ENDLESS, batchSize), threads, slow).build();
            CompletableFuture<RunSummary> result = start(run);
            stopNow.await();
            run.stop();
            RunSummary summary = result.join();

            assertThat(summary.end()).isEqualTo(RunSummary.End.STOPPED);
            assertThat(summary.notWritten()).isZero();
            assertThat(summary.out()).isEqualTo(summary.in());
            assertThat(output.texts).hasSize((int) summary.in());
            assertThat(output.texts.stream().map(Integer::valueOf).sorted().map(String::valueOf))
                    .containsExactlyElementsOf(ListInput.first(summary.in()));
        }
    }

    @RepeatedTest(20)
    void endsAtOnceWhenNothingComesIn() throws Exception {
        ListInput input = new ListInput(10, 1).waitingAtItsEnd();
        PipelineRun run = builder(input, 2, Step.pass()).build();
        CompletableFuture<RunSummary> result = start(run);
        input.waiting.await();
        awaitIn(run, 10);

        run.stop();

        assertThat(result.join().in()).isEqualTo(10);
        assertThat(output.texts).hasSize(10);
        assertThat(result.join().failure()).isEmpty();
        assertThat(input.closed).isTrue();
    }

    @Test
    void endsEvenWhenReadingCanNotBeInterrupted() {
        CountDownLatch reading = new CountDownLatch(1);
        Input stubborn = new StubbornInput(reading);
        PipelineRun run = builder(stubborn, 1, Step.pass()).build();
        CompletableFuture<RunSummary> result = start(run);
        await(reading);

        run.stop();

        assertThat(result.join().end()).isEqualTo(RunSummary.End.STOPPED);
        assertThat(result.join().succeeded()).isTrue();
    }

    @Test
    void takesAnInterruptOfTheCallerAsAStop() throws Exception {
        ListInput input = new ListInput(10, 1).waitingAtItsEnd();
        PipelineRun run = builder(input, 1, Step.pass()).build();
        AtomicBoolean flagKept = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            runIt(run);
            flagKept.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        awaitIn(run, 10);

        caller.interrupt();
        caller.join();

        assertThat(flagKept).isTrue();
        assertThat(output.texts).hasSize(10);
    }

    @Test
    void readsNothingWhenItWasStoppedBefore() throws Exception {
        PipelineRun run = builder(new ListInput(10, 1), 1, Step.pass()).build();
        run.stop();

        assertThat(run.run().in()).isZero();
        assertThat(output.texts).isEmpty();
    }

    @Test
    void givesUpAfterTheShutdownTimeoutAndCountsWhatIsNotWritten() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        Step hangs = new Step(batch -> {
            if (!batch.get(0).text().equals("3")) {
                return List.of(batch);
            }
            hanging.countDown();
            return waitForEver();
        });
        ListInput input = new ListInput(10, 1).waitingAtItsEnd();
        PipelineRun run =
                builder(input, 1, hangs).shutdownTimeout(Duration.ofMillis(50)).build();
        CompletableFuture<RunSummary> result = start(run);
        hanging.await();
        input.waiting.await();

        run.stop();

        assertThat(result.join().in()).isEqualTo(4);
        assertThat(result.join().notWritten()).isEqualTo(1);
        assertThat(result.join().succeeded()).isFalse();
        assertThat(output.texts).containsExactly("0", "1", "2");
        assertThat(input.toldWritten).isFalse();
    }

    @Test
    void givesUpAnOutputThatKeepsFailing() {
        output.failing(Integer.MAX_VALUE, new IOException("No space left on device"));
        ListInput input = new ListInput(10, 1).waitingAtItsEnd();
        PipelineRun run = builder(input, 1, Step.pass())
                .shutdownTimeout(Duration.ofMillis(50))
                .build();
        CompletableFuture<RunSummary> result = start(run);
        awaitIn(run, 10);

        run.stop();

        assertThat(result.join().notWritten()).isEqualTo(10);
        assertThat(output.closed).isTrue();
    }

    @Test
    void dropsWhatWasReadAheadOfASlowProcessorRatherThanWaitForIt() throws Exception {
        ListInput input = new ListInput(1000, 1);
        CountDownLatch stopped = new CountDownLatch(1);
        Step slow = new Step(batch -> {
            await(stopped);
            return List.of(batch);
        });
        PipelineRun run = builder(input, 1, slow).build();
        CompletableFuture<RunSummary> result = start(run);
        input.waiting.await();
        awaitIn(run, 1);

        run.stop();
        stopped.countDown();

        assertThat(result.join().in()).isEqualTo(1);
        assertThat(result.join().end()).isEqualTo(RunSummary.End.STOPPED);
        assertThat(result.join().succeeded()).isTrue();
        assertThat(output.texts).containsExactly("0");
        assertThat(input.toldWritten).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "4"})
    void endsQuietlyWhenTheReaderOfTheOutputHasGone(int threads) throws Exception {
        output.failing(Integer.MAX_VALUE, new OutputClosedException(new IOException("Broken pipe")));

        RunSummary summary =
                builder(new ListInput(ENDLESS, 1), threads, Step.pass()).build().run();

        assertThat(summary.end()).isEqualTo(RunSummary.End.OUTPUT_CLOSED);
        assertThat(summary.succeeded()).isTrue();
        assertThat(logger.texts(Level.WARN)).isEmpty();
    }

    private static List<MessageBatch> waitForEver() {
        try {
            new CountDownLatch(1).await();
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessorInterruptedException("ever");
        }
    }

    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void awaitIn(PipelineRun run, long count) {
        while (run.progress().in() < count) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static CompletableFuture<RunSummary> start(PipelineRun run) {
        return CompletableFuture.supplyAsync(() -> runIt(run), command -> new Thread(command).start());
    }

    private static RunSummary runIt(PipelineRun run) {
        try {
            return run.run();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private PipelineRunBuilder builder(Input input, int threads, Step step) {
        return PipelineRun.builder()
                .input("", input)
                .processor("", step)
                .output("", output)
                .threads(threads)
                .logger(logger)
                .retryPauses(Duration.ofMillis(1), Duration.ofMillis(2));
    }
}
