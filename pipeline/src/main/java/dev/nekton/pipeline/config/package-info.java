/**
 * Pipeline files: from the text of a file to an immutable {@link dev.nekton.pipeline.config.PipelineConfig}, or to one
 * exception with all that is wrong.
 *
 * <p>Depends on processor-api, {@code dev.nekton.pipeline.yaml} and {@code dev.nekton.pipeline.component}.
 */
@NullMarked
package dev.nekton.pipeline.config;

import org.jspecify.annotations.NullMarked;
