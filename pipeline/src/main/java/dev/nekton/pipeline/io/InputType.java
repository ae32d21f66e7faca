package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.Inputs;
import java.util.function.BiFunction;

/** A factory of inputs made of its parts. <em>Immutable.</em> */
record InputType(String type, ConfigSpec spec, BiFunction<Config, Inputs, Input> constructor) implements InputFactory {
    @Override
    public Input create(Config config, Inputs inputs) {
        return constructor.apply(config, inputs);
    }
}
