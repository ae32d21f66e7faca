package dev.nekton.stream;

import dev.nekton.Resources;
import dev.nekton.store.Store;
import dev.nekton.store.StoreException;
import dev.nekton.store.StoreSettings;
import dev.nekton.store.Stores;
import dev.nekton.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Variables in a file: for each alias the value, when it was stored, and the topic that it came from, since an alias may
 * get another one before the next start. <em>Thread-safe.</em>
 */
final class KeptVariables implements AutoCloseable {
    private static final String VALUE = "value";
    private static final String STORED_AT = "stored_at";
    private static final String TOPIC = "topic";

    private final Store store;
    private final Sources sources;
    private final Logger logger;

    private KeptVariables(Store store, Sources sources, Logger logger) {
        this.store = store;
        this.sources = sources;
        this.logger = logger;
    }

    /** @throws StoreException when the file can't be opened */
    static KeptVariables open(Path path, Optional<Duration> ttl, Sources sources, Resources resources) {
        Store store = Stores.open(StoreSettings.persistent(path, ttl), resources);
        return new KeptVariables(store, sources, resources.logger());
    }

    /** Returns the variables of the sources that have the same topic as when they were kept. */
    @Nullable
    Variable[] load() {
        Map<String, Value> values = store.snapshot();
        @Nullable Variable[] variables = new Variable[sources.size()];
        for (int place = 0; place < variables.length; place++) {
            if (values.get(sources.aliases().get(place)) instanceof Value.Struct entry) {
                variables[place] = variable(entry, sources.topicOf(place));
            }
        }
        return variables;
    }

    /**
     * Keeps the variable of a source, or that it has none.
     *
     * @param latest asked while no other thread keeps one of the same source, so that the last one stays
     */
    void keep(int place, Supplier<@Nullable Variable> latest) {
        String alias = sources.aliases().get(place);
        try {
            store.update(alias, before -> {
                Variable variable = latest.get();
                return variable == null ? Value.ofNull() : entry(variable, sources.topicOf(place));
            });
        } catch (StoreException e) {
            logger.warn("stream_processor: the value of {} is not kept: {}", alias, e.getMessage());
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private static Value entry(Variable variable, String topic) {
        return Value.Struct.builder()
                .set(VALUE, variable.value())
                .set(STORED_AT, Value.Num.ofLiteral(Long.toString(variable.storedAt())))
                .set(TOPIC, Value.of(topic))
                .build();
    }

    private static @Nullable Variable variable(Value.Struct entry, String topic) {
        boolean isSame = entry.member(TOPIC).equals(Optional.of(Value.of(topic)));
        Value value = entry.member(VALUE).orElse(Value.ofNull());
        boolean isKnown =
                isSame && value != Value.ofNull() && entry.member(STORED_AT).isPresent();
        return isKnown
                ? Variable.of(
                        value, Long.parseLong(entry.member(STORED_AT).get().plainText()))
                : null;
    }
}
