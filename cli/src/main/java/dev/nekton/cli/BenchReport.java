package dev.nekton.cli;

import dev.nekton.cli.bench.Benchmark;
import dev.nekton.cli.bench.Cost;
import dev.nekton.cli.bench.Tally;
import dev.nekton.cli.bench.Workload;
import dev.nekton.pipeline.config.Component;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.run.RunSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a measurement of a pipeline's processors came to, as text.
 *
 * @param config the pipeline
 * @param benchmark what was done
 * @param tally what it took
 * @param drops how many messages were dropped meanwhile, by reason
 */
record BenchReport(PipelineConfig config, Benchmark benchmark, Tally tally, Map<String, Long> drops) {
    private static final String ROW = "%-36s %12s %12s %6s%n";

    /** Returns the report: what was run, a table of the stages, the sums, the machine. */
    String text() {
        Cost message = tally.whole().each(tally.in());
        return workload() + "\n\n" + table(message) + "\n"
                + "%s msg/s on each core, %s ns and %s bytes a message%n"
                        .formatted(number(1e9 / message.nanos()), number(message.nanos()), number(message.bytes()))
                + SummaryLine.of(summary(), drops) + "\n" + machine();
    }

    private String workload() {
        Workload workload = benchmark.workload();
        return "%s messages of %s bytes on average, in batches of %s, on %s"
                .formatted(
                        number(workload.messages()),
                        number(workload.averageBytes()),
                        number(workload.largestBatch()),
                        benchmark.threads() == 1 ? "1 thread" : benchmark.threads() + " threads");
    }

    private String table(Cost message) {
        List<String> names = new ArrayList<>(List.of("messages made of bytes"));
        config.processors().forEach(processor -> names.add(name(processor)));
        names.add("results made bytes");
        StringBuilder rows = new StringBuilder(ROW.formatted("a message in", "ns", "bytes", "time"));
        for (int i = 0; i < names.size(); i++) {
            rows.append(row(names.get(i), tally.stages().get(i).each(tally.in()), message));
        }
        return rows.append(row("all", message, message)).toString();
    }

    private static String row(String name, Cost cost, Cost message) {
        String share = number(100 * cost.nanos() / message.nanos()) + "%";
        return ROW.formatted(name, number(cost.nanos()), number(cost.bytes()), share);
    }

    private static String name(Component<?> processor) {
        return processor.type() + (processor.label().isEmpty() ? "" : " " + processor.label());
    }

    private RunSummary summary() {
        Duration elapsed = Duration.ofNanos(Math.round(tally.whole().nanos() / benchmark.threads()));
        return new RunSummary(
                tally.in(), tally.out(), tally.errors(), 0, elapsed, RunSummary.End.STOPPED, Optional.empty());
    }

    private static String machine() {
        return "nekton %s, Java %s (%s), %s %s, %d CPUs, heap of at most %d MB"
                .formatted(
                        Version.text(),
                        Runtime.version(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
