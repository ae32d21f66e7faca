package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.component.OutputFactory;
import java.util.function.Function;

/** A factory of outputs made of its parts. <em>Immutable.</em> */
record OutputType(String type, ConfigSpec spec, Function<Config, Output> constructor) implements OutputFactory {
    @Override
    public Output create(Config config) {
        return constructor.apply(config);
    }
}
