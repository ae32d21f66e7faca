package dev.nekton.vm.message;

import dev.nekton.Resources;
import dev.nekton.vm.Limit;
import dev.nekton.vm.ScriptException;
import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts the scripts that were stopped, for each limit. <em>Thread-safe.</em> */
final class LimitCounters {
    private final Map<Limit, Counter> counters = new EnumMap<>(Limit.class);

    LimitCounters(Resources resources) {
        for (Limit limit : Limit.values()) {
            counters.put(limit, resources.counter("script_limit_exceeded", "limit", limit.field()));
        }
    }

    void count(ScriptException e) {
        e.limit().ifPresent(limit -> Objects.requireNonNull(counters.get(limit)).increment());
    }
}
