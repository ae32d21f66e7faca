package dev.nekton.tag;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.spi.ProcessorFactory;

/** Makes {@code tag_processor}s. <em>Thread-safe.</em> */
public final class TagProcessorFactory implements ProcessorFactory {
    /** The processor's type in pipelines. */
    public static final String TYPE = "tag_processor";

    /** Makes the factory; {@link java.util.ServiceLoader} calls it. */
    public TagProcessorFactory() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ConfigSpec spec() {
        return TagConfig.SPEC;
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        return TagProcessor.create(config, resources);
    }
}
