package dev.nekton.pipeline.component;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;

/** Makes outputs of one type. */
public interface OutputFactory {
    /** Returns the type as pipelines name it, such as {@code file}. */
    String type();

    /** Returns the declared fields. */
    ConfigSpec spec();

    /**
     * Returns a new output, not opened yet.
     *
     * @throws dev.nekton.config.ConfigException with all that is wrong and the spec could not tell
     */
    Output create(Config config);
}
