package dev.nekton.stream;

import dev.nekton.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The latest variable of each source. <em>Thread-safe;</em> no thread ever waits for another. */
final class Variables {
    private final Sources sources;
    private final AtomicReference<Snapshot> latest;

    Variables(Sources sources) {
        this.sources = sources;
        this.latest = new AtomicReference<>(Snapshot.empty(sources.aliases().size()));
    }

    /** Stores a value for some sources and returns the variables as they are then. */
    Snapshot store(int[] places, Value value) {
        Variable variable = Variable.of(value, 0);
        while (true) {
            Snapshot before = latest.get();
            Snapshot after = before.with(places, variable, Long.MIN_VALUE);
            if (latest.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    /** Returns how many sources have a variable. */
    int count() {
        return values().size();
    }

    /** Returns the values of all sources that have one, in the order of the configuration. */
    Map<String, Value> values() {
        Snapshot now = latest.get();
        Map<String, Value> values = new LinkedHashMap<>();
        for (int place = 0; place < sources.aliases().size(); place++) {
            Variable variable = now.get(place);
            if (variable != null) {
                values.put(sources.aliases().get(place), variable.value());
            }
        }
        return values;
    }
}
