package dev.nekton.pipeline.run;

import dev.nekton.Resources;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Output;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of a pipeline, from opening its input and output to closing them: one thread reads, some process, one writes,
 * and bounded queues between them keep the memory in use bounded.
 *
 * <p>A failing output is tried again until it succeeds, after 1 second, then twice as long each time up to 30 seconds, so
 * that nothing is lost. An unexpected exception of a processor costs its batch, which is counted and logged.
 *
 * <p><em>Thread-safe.</em>
 */
public final class PipelineRun {
    private final Input input;
    private final Output output;
    private final Duration shutdownTimeout;
    private final Resources inputResources;
    private final Resources outputResources;
    private final RunState state = new RunState();
    private final Counts counts = new Counts();
    private final RunQueues queues;
    private final ReaderLoop reader;
    private final WriterLoop writer;
    private final RunThreads threads;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile long startNanos = System.nanoTime();

    PipelineRun(
            PipelineRunBuilder settings,
            PipelineRunBuilder.Labelled<Input> input,
            PipelineRunBuilder.Labelled<Output> output) {
        this.input = input.component();
        this.output = output.component();
        shutdownTimeout = settings.shutdownTimeout();
        inputResources = settings.resources(input.label(), "root.input");
        outputResources = settings.resources(output.label(), "root.output");
        queues = new RunQueues(settings.threads());
        reader = new ReaderLoop(this.input, queues.read(), state);
        writer = new WriterLoop(
                new RetryingOutput(this.output, settings.retryPauses(), state, outputResources),
                queues.processed(),
                counts,
                outputResources,
                state::end);
        WorkerLoop worker = new WorkerLoop(
                MeteredProcessor.chain(settings, state, counts),
                queues,
                state,
                counts,
                settings.resources("", "root.pipeline"),
                inputResources.counter("input_received"));
        threads = new RunThreads(reader, worker, settings.threads(), writer);
    }

    /** Returns a builder. */
    public static PipelineRunBuilder builder() {
        return new PipelineRunBuilder();
    }

    /**
     * Opens the input and the output, runs until the input ends or {@link #stop} is called, and closes both. An interrupt
     * of the calling thread is a stop; its flag is set again at the end.
     *
     * @return what came of it
     * @throws IOException when the input or the output can't be opened; nothing was read then
     * @throws IllegalStateException when it was called before
     */
    public RunSummary run() throws IOException {
        if (started.getAndSet(true)) {
            throw new IllegalStateException("a run can't be run twice");
        }
        open();
        startNanos = System.nanoTime();
        threads.start();
        boolean interrupted = awaitEnd();
        RunSummary summary = summary();
        close(summary);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return summary;
    }

    /**
     * Stops reading at once. What the processing threads have taken on is processed and written for up to the shutdown
     * timeout; what was read ahead of them is dropped, so that slow processors do not make the end slow as well. Does not
     * wait for that; a second call does nothing. May be called before {@link #run}.
     */
    public void stop() {
        state.stop();
        queues.read().abandon();
        threads.interruptReader();
    }

    /** Returns how far the run is. */
    public RunProgress progress() {
        return new RunProgress(counts.in.sum(), counts.out.sum(), counts.errors.sum(), input.progress(), elapsed());
    }

    private void open() throws IOException {
        input.open(inputResources);
        try {
            output.open();
        } catch (IOException | RuntimeException e) {
            closeInput();
            throw e;
        }
    }

    /** Returns whether the thread was interrupted. */
    private boolean awaitEnd() {
        boolean interrupted = false;
        boolean settled = false;
        while (!settled) {
            try {
                settled = state.awaitEnd(shutdownTimeout);
                giveUpUnless(settled);
                settled = true;
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
        }
        return interrupted;
    }

    /** When the output is closed or the time is over, what still waits is left unwritten. */
    private void giveUpUnless(boolean ended) throws InterruptedException {
        if (!ended || !writer.drained()) {
            state.abandon();
            state.stop();
            queues.abandon();
            threads.interruptAll();
        }
        threads.join();
    }

    private RunSummary summary() {
        Duration elapsed = elapsed();
        long in = counts.in.sum();
        return new RunSummary(
                in,
                counts.out.sum(),
                counts.errors.sum(),
                in - counts.settled.sum(),
                elapsed,
                end(),
                reader.failure().map(PipelineRun::text));
    }

    private RunSummary.End end() {
        if (writer.outputClosed()) {
            return RunSummary.End.OUTPUT_CLOSED;
        }
        if (reader.failure().isPresent()) {
            return RunSummary.End.INPUT_FAILED;
        }
        boolean complete = reader.reachedEnd() && !queues.read().discarded();
        return complete ? RunSummary.End.INPUT_ENDED : RunSummary.End.STOPPED;
    }

    private static String text(Throwable failure) {
        return failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : "reading failed unexpectedly: " + failure;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    private void close(RunSummary summary) {
        try {
            output.close();
        } catch (IOException | RuntimeException e) {
            outputResources
                    .logger()
                    .warn("{}: closing failed: {}", outputResources.path(), String.valueOf(e.getMessage()));
        }
        if (summary.notWritten() == 0 && summary.end() == RunSummary.End.INPUT_ENDED) {
            tellWritten();
        }
        if (threads.readerEnded()) {
            closeInput();
        }
    }

    private void tellWritten() {
        try {
            input.written();
        } catch (IOException | RuntimeException e) {
            inputResources.logger().warn("{}: {}", inputResources.path(), String.valueOf(e.getMessage()));
        }
    }

    private void closeInput() {
        try {
            input.close();
        } catch (IOException | RuntimeException e) {
            inputResources
                    .logger()
                    .warn("{}: closing failed: {}", inputResources.path(), String.valueOf(e.getMessage()));
        }
    }
}
