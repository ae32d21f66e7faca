package dev.nekton.tag;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.Resources;
import dev.nekton.vm.message.DropReason;
import dev.nekton.vm.message.StageFailure;
import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;

/** Counts and logs the messages that do not come out. <em>Thread-safe.</em> */
final class Losses {
    private static final int PAYLOAD_SHOWN = 4096;

    private final Logger logger;
    private final Map<DropReason, Counter> counters = new EnumMap<>(DropReason.class);

    Losses(Resources resources) {
        this.logger = resources.logger();
        for (DropReason reason : DropReason.values()) {
            counters.put(reason, resources.counter("messages_dropped", "reason", reason.label()));
        }
    }

    void deliberate() {
        counter(DropReason.DELIBERATE).increment();
    }

    /** Counts and logs a failure once, and returns it as the flag of a message. */
    MessageError failed(Message message, String stage, String detail, StageFailure failure) {
        counter(failure.reason()).increment();
        logger.warn(
                "tag_processor: dropped message (reason={}, umh_topic={}, stage={}{}) {}",
                failure.reason().label(),
                message.metadata().text(MetadataNames.UMH_TOPIC).orElse("<none>"),
                stage,
                detail,
                failure.text());
        if (logger.isDebugEnabled()) {
            String payload = message.text();
            logger.debug(
                    "tag_processor: payload of the dropped message: {}",
                    payload.length() <= PAYLOAD_SHOWN ? payload : payload.substring(0, PAYLOAD_SHOWN) + "...");
        }
        return new MessageError(failure.reason().label(), stage, failure.text());
    }

    private Counter counter(DropReason reason) {
        return java.util.Objects.requireNonNull(counters.get(reason));
    }
}
