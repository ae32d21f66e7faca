/**
 * The inputs and outputs that come with Nekton, with the field names and defaults of Redpanda Connect; {@link
 * dev.nekton.pipeline.io.Components} lists them.
 *
 * <p>Depends on {@code dev.nekton.pipeline.component} and processor-api; the only package that knows the CSV library.
 */
@NullMarked
package dev.nekton.pipeline.io;

import org.jspecify.annotations.NullMarked;
