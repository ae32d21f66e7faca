package dev.nekton.cli;

import dev.nekton.pipeline.run.RunSummary;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The last line of a run. */
final class SummaryLine {
    private SummaryLine() {}

    /** Returns the line, such as {@code in=9 out=7 dropped=2 (deliberate=2) errors=0 msg/s=800 seconds=0.0}. */
    static String of(RunSummary summary, Map<String, Long> drops) {
        long dropped = drops.values().stream().mapToLong(Long::longValue).sum();
        String reasons = drops.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return "in=" + summary.in()
                + " out=" + summary.out()
                + " dropped=" + dropped + (dropped == 0 ? "" : reasons)
                + " errors=" + summary.errors()
                + String.format(
                        Locale.ROOT,
                        " msg/s=%.0f seconds=%.1f",
                        summary.messagesPerSecond(),
                        summary.elapsed().toMillis() / 1000.0);
    }

    /** Returns what is added where the input skipped rows or lines, such as {@code " skipped=3"}; empty where it did not. */
    static String skipped(MeterRegistry meters) {
        double count = meters.find("input_error").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        return count == 0 ? "" : " skipped=" + Math.round(count);
    }
}
