package dev.nekton.cli;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the messages that processors dropped. */
final class Drops {
    private Drops() {}

    /** Returns how many messages were dropped for each reason, in the order of the reasons; none that never happened. */
    static Map<String, Long> byReason(MeterRegistry meters) {
        Map<String, Long> reasons = new TreeMap<>();
        for (Counter counter : meters.find("messages_dropped").counters()) {
            long count = Math.round(counter.count());
            String reason = counter.getId().getTag("reason");
            if (count > 0 && reason != null) {
                reasons.merge(reason, count, Long::sum);
            }
        }
        return reasons;
    }

    /** Returns how many were dropped for each reason since it was {@code before}. */
    static Map<String, Long> since(Map<String, Long> before, MeterRegistry meters) {
        Map<String, Long> reasons = byReason(meters);
        before.forEach((reason, count) ->
                reasons.computeIfPresent(reason, (name, now) -> now > count ? Long.valueOf(now - count) : null));
        return reasons;
    }
}
