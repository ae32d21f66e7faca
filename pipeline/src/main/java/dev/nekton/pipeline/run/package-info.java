/**
 * Runs a pipeline: one thread reads, some process, one writes, with bounded queues between them; {@link
 * dev.nekton.pipeline.run.PipelineRun} is the way in.
 *
 * <p>Depends on {@code dev.nekton.pipeline.component} and processor-api; takes ready-made inputs, processors and outputs
 * and knows nothing of configuration.
 */
@NullMarked
package dev.nekton.pipeline.run;

import org.jspecify.annotations.NullMarked;
