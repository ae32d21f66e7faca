package dev.nekton.vm.message;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.vm.ProcessorBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Builds a processor whose scripts work on messages: also sets what {@link ScriptSettings#FIELDS} declares.
 *
 * <p><em>Not thread-safe.</em>
 *
 * @param <P> the processor
 * @param <B> the builder itself
 */
public abstract class MessageProcessorBuilder<P extends BatchProcessor, B extends MessageProcessorBuilder<P, B>>
        extends ProcessorBuilder<P, B> {
    /**
     * Makes a builder that has set nothing.
     *
     * @param type the processor's type
     * @param spec its configuration, with {@link ScriptSettings#FIELDS}
     * @param create returns the processor of a configuration
     */
    protected MessageProcessorBuilder(String type, ConfigSpec spec, BiFunction<Config, Resources, P> create) {
        super(type, spec, create);
    }

    /** Passes failed messages on as they came, flagged with the error, instead of dropping them. */
    public B passFailed() {
        return set("on_error", "pass");
    }

    /** Shares the cache, in memory, with all processors of the process that name it so. */
    public B sharedCache(String name) {
        return set("cache", Map.of("name", name));
    }

    /** Keeps the cache, which stays private, in a file as well: it is there again after a restart. */
    public B cacheFile(Path file) {
        return set("cache", Map.of("backend", "persistent", "name", "", "path", file.toString()));
    }
}
