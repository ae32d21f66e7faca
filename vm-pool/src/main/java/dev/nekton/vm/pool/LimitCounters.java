package dev.nekton.vm.pool;

import dev.nekton.Resources;
import dev.nekton.vm.Limit;
import dev.nekton.vm.ScriptException;
import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts the scripts that were stopped, for each limit. <em>Thread-safe.</em> */
public final class LimitCounters {
    private final Map<Limit, Counter> counters = new EnumMap<>(Limit.class);

    /** Registers {@code script_limit_exceeded} for each limit. */
    public LimitCounters(Resources resources) {
        for (Limit limit : Limit.values()) {
            counters.put(limit, resources.counter("script_limit_exceeded", "limit", limit.field()));
        }
    }

    /** Counts an exception, when a limit is the reason for it. */
    public void count(ScriptException e) {
        e.limit().ifPresent(limit -> Objects.requireNonNull(counters.get(limit)).increment());
    }
}
