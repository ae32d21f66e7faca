package dev.nekton.stream;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.spi.ProcessorFactory;

/** Makes {@code stream_processor}s. <em>Thread-safe.</em> */
public final class StreamProcessorFactory implements ProcessorFactory {
    /** The processor's type in pipelines. */
    public static final String TYPE = "stream_processor";

    /** Makes the factory; {@link java.util.ServiceLoader} calls it. */
    public StreamProcessorFactory() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ConfigSpec spec() {
        return StreamConfig.SPEC;
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        return StreamProcessor.create(config, resources);
    }
}
