package dev.nekton.vm;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Builds a processor that runs scripts: sets fields of its configuration, each of which means what it means in a pipeline.
 *
 * <p><em>Not thread-safe.</em>
 *
 * @param <P> the processor
 * @param <B> the builder itself
 */
public abstract class ProcessorBuilder<P extends BatchProcessor, B extends ProcessorBuilder<P, B>> {
    private final String type;
    private final ConfigSpec spec;
    private final BiFunction<Config, Resources, P> create;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * Makes a builder that has set nothing.
     *
     * @param type the processor's type
     * @param spec its configuration
     * @param create returns the processor of a configuration
     */
    protected ProcessorBuilder(String type, ConfigSpec spec, BiFunction<Config, Resources, P> create) {
        this.type = Objects.requireNonNull(type, "type");
        this.spec = Objects.requireNonNull(spec, "spec");
        this.create = Objects.requireNonNull(create, "create");
    }

    /** Sets a field to a Java value, as {@link ConfigNode#of} takes them; it is read when the processor is built. */
    @SuppressWarnings("unchecked")
    protected final B set(String field, Object value) {
        fields.put(field, value);
        return (B) this;
    }

    /** Sets the most VMs at one time, at least 1; twice the CPUs and at least 4 when it is not set. */
    public B maxVms(int maxSize) {
        return set("vm_pool", Map.of("max_size", maxSize));
    }

    /** Sets what each run of a script may take; {@link Limits#ofDefaults} when it is not set. */
    public B limits(Limits limits) {
        return set("limits", limits.toConfig());
    }

    /**
     * Returns the processor, with {@link Resources#of} its type's name.
     *
     * @throws ConfigException as {@link #build(Resources)}
     */
    public P build() {
        return build(Resources.of(type));
    }

    /**
     * Returns the processor.
     *
     * @throws ConfigException when something required is missing or wrong, or a script does not parse; it names all of that
     */
    public P build(Resources resources) {
        return create.apply(spec.read(ConfigNode.of(type, fields), type), resources);
    }
}
