package dev.nekton.spi;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigSpec;

/**
 * Makes processors of one type. Name the class in
 * {@code META-INF/services/dev.nekton.spi.ProcessorFactory} and every host finds it.
 *
 * <p><em>Thread-safe.</em>
 */
public interface ProcessorFactory {
    /** Returns the type as pipelines name it, such as {@code tag_processor}. */
    String type();

    /** Returns the declared fields. */
    ConfigSpec spec();

    /**
     * Returns a new processor; all that can be done before messages flow is done.
     *
     * @param config read with {@link #spec()}
     * @throws ConfigException with all that is wrong and the spec could not tell, such as a script that does not parse
     */
    BatchProcessor create(Config config, Resources resources);
}
