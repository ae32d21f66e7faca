package dev.nekton.stream;

import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;

/**
 * The processor's meters, by the reference's names.
 *
 * @param processed messages with at least one output
 * @param errored messages that failed, and mappings that failed
 * @param dropped messages without output that did not fail
 * @param javascriptErrors expressions that failed
 * @param outputs output messages
 * @param invalidDataType payloads that are no time series value
 * @param infraFailed messages whose mappings found no VM
 * @param expressionTime runs of expressions
 * @param batchTime batches; one without a message from a source takes no time worth measuring, and counts as 0
 * @param messageTime messages with at least one output
 */
record StreamMeters(
        Counter processed,
        Counter errored,
        Counter dropped,
        Counter javascriptErrors,
        Counter outputs,
        Counter invalidDataType,
        Counter infraFailed,
        Stopwatch expressionTime,
        Stopwatch batchTime,
        Stopwatch messageTime) {

    static StreamMeters of(Resources resources) {
        return new StreamMeters(
                resources.counter("messages_processed"),
                resources.counter("messages_errored"),
                resources.counter("messages_dropped"),
                resources.counter("javascript_errors"),
                resources.counter("outputs_generated"),
                resources.counter("invalid_data_type"),
                resources.counter("infra_failed"),
                Stopwatch.of("javascript_execution_time", resources),
                Stopwatch.of("batch_processing_time", resources),
                Stopwatch.of("message_processing_time", resources));
    }
}
