package dev.nekton.cli;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the messages that processors dropped. */
final class Drops {
    /** What stream_processor drops because no source or mapping wants it: it counts that without a reason. */
    private static final String NO_OUTPUT = "no_output";

    /** Why else stream_processor drops messages: each reason has a counter of its own. */
    private static final List<String> REASONS = List.of("invalid_data_type", "infra_failed");

    private Drops() {}

    /** Returns how many messages were dropped for each reason, in the order of the reasons; none that never happened. */
    static Map<String, Long> byReason(MeterRegistry meters) {
        Map<String, Long> reasons = new TreeMap<>();
        for (Counter counter : meters.find("messages_dropped").counters()) {
            String reason = counter.getId().getTag("reason");
            add(counter, reason == null ? NO_OUTPUT : reason, reasons);
        }
        for (String reason : REASONS) {
            meters.find(reason).counters().forEach(counter -> add(counter, reason, reasons));
        }
        return reasons;
    }

    private static void add(Counter counter, String reason, Map<String, Long> reasons) {
        long count = Math.round(counter.count());
        if (count > 0) {
            reasons.merge(reason, count, Long::sum);
        }
    }

    /** Returns how many were dropped for each reason since it was {@code before}. */
    static Map<String, Long> since(Map<String, Long> before, MeterRegistry meters) {
        Map<String, Long> reasons = byReason(meters);
        before.forEach((reason, count) ->
                reasons.computeIfPresent(reason, (name, now) -> now > count ? Long.valueOf(now - count) : null));
        return reasons;
    }
}
