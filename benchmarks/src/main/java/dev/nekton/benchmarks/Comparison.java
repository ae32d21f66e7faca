package dev.nekton.benchmarks;

import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the scenarios in JMH and on goja, and prints one table of both: the best time and the memory of one message, and
 * how they compare.
 *
 * <p>Arguments: the goja program, the file of scenarios, and then options of JMH. Where there is no goja program, its
 * columns stay empty.
 */
public final class Comparison {
    private static final String ALL = "(Stream|Tag|NodeRed)ProcessorBenchmark";
    private static final String LINE = "%-24s %10s %8s %10s %8s %10s %8s %12s %8s%n";

    private final Map<String, Cost> processor = new LinkedHashMap<>();
    private final Map<String, Cost> byHand = new LinkedHashMap<>();
    private final Map<String, Cost> goja = new LinkedHashMap<>();

    private Comparison() {}

    /** Runs both sides and prints the table. */
    public static void main(String... arguments)
            throws CommandLineOptionException, IOException, InterruptedException, RunnerException {
        List<String> all = List.of(arguments);
        Comparison comparison = new Comparison();
        comparison.runJmh(all.subList(2, all.size()).toArray(String[]::new));
        if (Files.isExecutable(Path.of(all.get(0)))) {
            comparison.runGoja(all.subList(0, 2));
        }
        comparison.print();
    }

    private void runJmh(String... options) throws CommandLineOptionException, RunnerException {
        CommandLineOptions given = new CommandLineOptions(options);
        OptionsBuilder all = new OptionsBuilder();
        all.parent(given).addProfiler(GCProfiler.class);
        if (given.getIncludes().isEmpty()) {
            all.include(ALL);
        }
        Collection<RunResult> results = new Runner(all.build()).run();
        for (RunResult result : results) {
            String row = result.getParams().getParam("scenario");
            boolean isProcessor = result.getPrimaryResult().getLabel().equals("processor");
            (isProcessor ? processor : byHand)
                    .put(row, cost(result, Scenario.of(row).batch()));
        }
    }

    private static Cost cost(RunResult result, int batch) {
        double best = result.getPrimaryResult().getStatistics().getMin();
        double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
        return new Cost(best / batch, bytes / batch);
    }

    private void runGoja(List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(processor.keySet());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("goja ended with exit code " + process.exitValue());
        }
        lines.lines()
                .map(Json::parse)
                .forEach(line -> goja.put(
                        Scenario.member(line, "row").plainText(), new Cost(number(line, "ns"), number(line, "bytes"))));
    }

    private static double number(Value line, String name) {
        return ((Value.Num) Scenario.member(line, name)).value();
    }

    private void print() {
        System.out.printf(
                LINE, "one message", "ours, ns", "B", "hand, ns", "B", "goja, ns", "B", "ours / hand", "goja / ours");
        processor.forEach((row, ours) -> {
            Cost hand = byHand.getOrDefault(row, Cost.UNKNOWN);
            Cost peer = goja.getOrDefault(row, Cost.UNKNOWN);
            System.out.printf(
                    LINE,
                    row,
                    whole(ours.nanos),
                    whole(ours.bytes),
                    whole(hand.nanos),
                    whole(hand.bytes),
                    whole(peer.nanos),
                    whole(peer.bytes),
                    ratio(ours.nanos / hand.nanos),
                    ratio(peer.nanos / ours.nanos));
        });
    }

    private static String whole(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String ratio(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }

    /** What one message costs; NaN where it is not known. */
    private record Cost(double nanos, double bytes) {
        static final Cost UNKNOWN = new Cost(Double.NaN, Double.NaN);
    }
}
