/**
 * YAML as the Go hosts read it: a text becomes a {@link dev.nekton.config.ConfigNode} that knows where each of its
 * characters was written.
 *
 * <p>Depends on {@code dev.nekton.config}; SnakeYAML is seen nowhere else.
 */
@NullMarked
package dev.nekton.pipeline.yaml;

import org.jspecify.annotations.NullMarked;
