package dev.nekton.stream;

import dev.nekton.Message;
import org.slf4j.Logger;

/** Counts and logs what fails, one line each. <em>Thread-safe.</em> */
final class Failures {
    private static final int PAYLOAD_SHOWN = 4096;

    private final StreamMeters meters;
    private final Logger logger;

    Failures(StreamMeters meters, Logger logger) {
        this.meters = meters;
        this.logger = logger;
    }

    /** A message on a source's topic is no time series value. */
    void invalid(Message message, InvalidTimeSeriesException e) {
        meters.invalidDataType().increment();
        messageFailed(
                message,
                "invalid_data_type",
                "invalid timeseries format: " + e.getMessage()
                        + ". Expected {\"value\": ..., \"timestamp_ms\": <milliseconds since 1970>}");
    }

    /** There was no VM to run a message's mappings on. */
    void noVm(Message message, String text) {
        meters.infraFailed().increment();
        messageFailed(message, "infra_failed", text);
    }

    /** A mapping gave no output. */
    void mappingFailed(Message message, Mapping mapping, MappingFailure e) {
        meters.errored().increment();
        if (e.isOfScript()) {
            meters.javascriptErrors().increment();
        }
        logger.warn(
                "stream_processor: mapping failed (mapping={}, umh_topic={}) {}",
                mapping.path(),
                topic(message),
                e.text());
        showPayload(message);
    }

    private void messageFailed(Message message, String reason, String text) {
        meters.errored().increment();
        logger.warn("stream_processor: dropped message (reason={}, umh_topic={}) {}", reason, topic(message), text);
        showPayload(message);
    }

    private void showPayload(Message message) {
        if (logger.isDebugEnabled()) {
            String payload = message.text();
            logger.debug(
                    "stream_processor: payload of the message: {}",
                    payload.length() <= PAYLOAD_SHOWN ? payload : payload.substring(0, PAYLOAD_SHOWN) + "...");
        }
    }

    private static String topic(Message message) {
        return message.metadata().text(OutputMetadata.TOPIC).orElse("<none>");
    }
}
