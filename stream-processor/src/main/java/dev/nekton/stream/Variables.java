package dev.nekton.stream;

import dev.nekton.Resources;
import dev.nekton.value.Value;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The latest variable of each source. <em>Thread-safe;</em> where they are not kept, no thread ever waits for another.
 */
final class Variables implements AutoCloseable {
    private final Sources sources;
    private final Clock clock;
    private final Optional<Duration> ttl;
    private final Optional<KeptVariables> kept;
    private final AtomicReference<Snapshot> latest;

    private Variables(Sources sources, Clock clock, Optional<Duration> ttl, Optional<KeptVariables> kept) {
        this.sources = sources;
        this.clock = clock;
        this.ttl = ttl;
        this.kept = kept;
        this.latest = new AtomicReference<>(
                Snapshot.of(kept.map(KeptVariables::load).orElseGet(() -> new Variable[sources.size()])));
    }

    /**
     * Returns the variables that were kept, if any were.
     *
     * @throws dev.nekton.store.StoreException when what keeps them can't be opened
     */
    static Variables open(Sources sources, StateSettings settings, Resources resources) {
        return new Variables(
                sources,
                resources.clock(),
                settings.ttl(),
                settings.path().map(path -> KeptVariables.open(path, settings.ttl(), sources, resources)));
    }

    /** Stores a value for some sources and returns the variables as they are then. */
    Snapshot store(int[] places, Value value) {
        Variable variable = Variable.of(value, now());
        Snapshot before;
        Snapshot after;
        do {
            before = latest();
            after = before.with(places, variable);
        } while (!latest.compareAndSet(before, after));
        if (kept.isPresent()) {
            keep(places);
        }
        return known(after);
    }

    /** Returns how many sources have a variable. */
    int count() {
        return values().size();
    }

    /** Returns the values of all sources that have one, in the order of the configuration. */
    Map<String, Value> values() {
        Snapshot now = known(latest());
        Map<String, Value> values = new LinkedHashMap<>();
        for (int place = 0; place < sources.size(); place++) {
            Variable variable = now.get(place);
            if (variable != null) {
                values.put(sources.aliases().get(place), variable.value());
            }
        }
        return values;
    }

    /** Replaces all variables. */
    void restore(Map<String, Value> values) {
        @Nullable Variable[] restored = new Variable[sources.size()];
        int[] all = new int[sources.size()];
        for (int place = 0; place < restored.length; place++) {
            all[place] = place;
            Value value = values.get(sources.aliases().get(place));
            restored[place] = value == null ? null : Variable.checked(value, now());
        }
        latest.set(Snapshot.of(restored));
        keep(all);
    }

    @Override
    public void close() {
        kept.ifPresent(KeptVariables::close);
    }

    private Snapshot latest() {
        return Objects.requireNonNull(latest.get());
    }

    private Snapshot known(Snapshot snapshot) {
        return ttl.isEmpty() ? snapshot : snapshot.since(now() - ttl.get().toMillis() + 1);
    }

    private long now() {
        return ttl.isPresent() || kept.isPresent() ? clock.millis() : 0;
    }

    private void keep(int[] places) {
        if (kept.isPresent()) {
            for (int place : places) {
                kept.get().keep(place, () -> latest().get(place));
            }
        }
    }
}
