package dev.nekton.pipeline.component;

import dev.nekton.config.ConfigNode;

/** Makes the inputs inside of an input, such as the child of {@code batched}. */
public interface Inputs {
    /**
     * Returns a new input of an input node: a mapping with one type key and perhaps a label.
     *
     * @param path what to call it in errors, such as {@code input.batched.child}
     * @throws dev.nekton.config.ConfigException with all that is wrong with it
     */
    Input create(ConfigNode node, String path);
}
