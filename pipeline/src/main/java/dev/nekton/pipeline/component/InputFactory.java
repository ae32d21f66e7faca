package dev.nekton.pipeline.component;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;

/** Makes inputs of one type. */
public interface InputFactory {
    /** Returns the type as pipelines name it, such as {@code csv}. */
    String type();

    /** Returns the declared fields. */
    ConfigSpec spec();

    /**
     * Returns a new input, not opened yet.
     *
     * @throws dev.nekton.config.ConfigException with all that is wrong and the spec could not tell
     */
    Input create(Config config, Inputs inputs);
}
