package dev.nekton.cli;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.config.Component;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineParts;
import dev.nekton.pipeline.run.PipelineRun;
import dev.nekton.pipeline.run.PipelineRunBuilder;
import dev.nekton.pipeline.run.RunSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * One run of a pipeline, from making its parts to telling what came of it. <em>Not thread-safe.</em>
 *
 * @param screen where to tell
 * @param config the pipeline
 * @param showMetadata whether metadata is written as well
 * @param statusSeen whether a status line would be seen and not disturb the output
 * @param halt ends the process at once
 */
record Running(Screen screen, PipelineConfig config, boolean showMetadata, boolean statusSeen, Runnable halt) {
    /** Returns the exit code. */
    int run(Path file) throws IOException {
        Logger logger = Logging.GENERAL;
        logger.info("nekton {} runs {}: {}", Version.text(), file, outline());
        config.notices().forEach(logger::info);
        MeterRegistry meters = new SimpleMeterRegistry();
        PipelineParts parts = config.create(component -> resources(component, meters));
        try {
            return tell(run(parts, meters), meters);
        } finally {
            parts.processors().forEach(BatchProcessor::close);
        }
    }

    private RunSummary run(PipelineParts parts, MeterRegistry meters) throws IOException {
        PipelineRun run = build(parts, meters);
        Signals.onStop(new StopRequest(run, halt)::signal);
        boolean status = statusSeen && parts.input().finite();
        try (Progress progress = status ? Progress.start(screen, run) : Progress.none()) {
            return run.run();
        }
    }

    private PipelineRun build(PipelineParts parts, MeterRegistry meters) {
        Output output = showMetadata ? new MetadataOutput(parts.output()) : parts.output();
        PipelineRunBuilder builder = PipelineRun.builder()
                .input(config.input().label(), parts.input())
                .output(config.output().label(), output)
                .threads(config.threads())
                .shutdownTimeout(config.shutdownTimeout())
                .loggers(Logging::logger)
                .meters(meters);
        List<BatchProcessor> processors = parts.processors();
        for (int i = 0; i < processors.size(); i++) {
            builder.processor(config.processors().get(i).label(), processors.get(i));
        }
        return builder.build();
    }

    private int tell(RunSummary summary, MeterRegistry meters) {
        if (summary.end() != RunSummary.End.OUTPUT_CLOSED) {
            screen.err(SummaryLine.of(summary, Drops.byReason(meters)) + SummaryLine.skipped(meters));
        }
        summary.failure().ifPresent(failure -> screen.err("nekton: " + failure));
        if (!summary.succeeded() && summary.notWritten() > 0) {
            screen.err(
                    "nekton: " + summary.notWritten() + " of the " + summary.in() + " messages read were not written");
        }
        return summary.succeeded() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /** Returns what a component logs and counts with. */
    static Resources resources(Component<?> component, MeterRegistry meters) {
        Logger logger = Logging.logger(component.label(), component.path());
        return new Resources(component.label(), component.path(), logger, logger, meters, Clock.systemUTC());
    }

    private String outline() {
        String processors = config.processors().stream()
                .map(Component::type)
                .map(type -> type + " -> ")
                .collect(Collectors.joining());
        return config.input().type() + " -> " + processors + config.output().type();
    }
}
