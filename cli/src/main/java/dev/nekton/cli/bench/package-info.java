/**
 * Measures the processors of a pipeline: messages are built, processed and made bytes again, over and over, on some
 * threads; {@link dev.nekton.cli.bench.Benchmark} is the way in.
 *
 * <p>Depends on {@code dev.nekton.pipeline.component} and processor-api.
 */
@NullMarked
package dev.nekton.cli.bench;

import org.jspecify.annotations.NullMarked;
