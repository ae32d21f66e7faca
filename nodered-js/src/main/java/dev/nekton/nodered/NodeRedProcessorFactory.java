package dev.nekton.nodered;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.spi.ProcessorFactory;

/** Makes {@code nodered_js} processors. <em>Thread-safe.</em> */
public final class NodeRedProcessorFactory implements ProcessorFactory {
    /** The processor's type in pipelines. */
    public static final String TYPE = "nodered_js";

    /** Makes the factory; {@link java.util.ServiceLoader} calls it. */
    public NodeRedProcessorFactory() {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ConfigSpec spec() {
        return NodeRedConfig.SPEC;
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        return NodeRedProcessor.create(config, resources);
    }
}
