package dev.nekton.cli;

import dev.nekton.BatchProcessor;
import dev.nekton.cli.bench.Benchmark;
import dev.nekton.cli.bench.Tally;
import dev.nekton.cli.bench.Workload;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.PipelineParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * One measurement of a pipeline's processors. <em>Not thread-safe.</em>
 *
 * @param screen where to tell
 * @param file the pipeline
 * @param messages where messages come from
 * @param batchSize how many travel together; empty for as many as in the batches they come in
 * @param threads how many threads work
 */
record Benching(Screen screen, PipelineFile file, BenchMessages messages, Optional<Integer> batchSize, int threads) {
    /** Returns the exit code. */
    int run(Duration warmUp, Duration time) throws IOException {
        PipelineConfig config = messages.load(file);
        if (config.processors().isEmpty()) {
            throw new FailedException(file.name() + ": the pipeline has no processors to measure");
        }
        QuietLog log = new QuietLog(screen);
        Logging.start(config.logger(), config.logger().level(), log);
        MeterRegistry meters = new SimpleMeterRegistry();
        PipelineParts parts = config.create(component -> Running.resources(component, meters));
        try {
            Workload workload = messages.read(parts.input(), Running.resources(config.input(), meters));
            Workload cut = batchSize.map(workload::inBatchesOf).orElse(workload);
            log.beQuiet();
            BenchReport report = measure(new Benchmark(cut, parts.processors(), threads), config, meters, warmUp, time);
            screen.out(report.text());
            log.summary().ifPresent(screen::err);
            return ExitCodes.OK;
        } finally {
            parts.processors().forEach(BatchProcessor::close);
        }
    }

    private BenchReport measure(
            Benchmark benchmark, PipelineConfig config, MeterRegistry meters, Duration warmUp, Duration time) {
        try {
            tell("warming up");
            benchmark.run(warmUp);
            Map<String, Long> before = Drops.byReason(meters);
            tell("measuring");
            Tally tally = benchmark.run(time);
            return new BenchReport(config, benchmark, tally, Drops.since(before, meters));
        } catch (ExecutionException e) {
            throw new FailedException("a processor failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted");
        } finally {
            screen.clearStatus();
        }
    }

    private void tell(String status) {
        if (screen.terminal()) {
            screen.status(status);
        }
    }
}
