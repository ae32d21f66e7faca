package dev.nekton.spi;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The installed processor types.
 *
 * <p><em>Thread-safe.</em>
 */
public final class Processors {
    private final Map<String, ProcessorFactory> factories = new TreeMap<>();

    private Processors(Iterable<ProcessorFactory> found) {
        found.forEach(factory -> factories.put(factory.type(), factory));
    }

    /** Returns the types that {@link ServiceLoader} finds with the thread's context class loader. */
    public static Processors installed() {
        return new Processors(ServiceLoader.load(ProcessorFactory.class));
    }

    /** Returns just these types. */
    public static Processors of(List<ProcessorFactory> factories) {
        return new Processors(factories);
    }

    /** Returns the names of the types, sorted. */
    public List<String> types() {
        return List.copyOf(factories.keySet());
    }

    /** Returns the factory of a type. */
    public Optional<ProcessorFactory> find(String type) {
        return Optional.ofNullable(factories.get(type));
    }

    /**
     * Returns a new processor of a type.
     *
     * @throws IllegalArgumentException for an unknown type, with the nearest known one
     * @throws ConfigException with all that is wrong with {@code node}
     */
    public BatchProcessor create(String type, ConfigNode node, Resources resources) {
        ProcessorFactory factory = find(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown processor type " + type + NearestName.hint(type, types())));
        Config config = factory.spec().read(node, type);
        return factory.create(config, resources);
    }
}
