package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;

/** Counts and logs the messages that do not come out of a processor. <em>Thread-safe.</em> */
public final class Losses {
    private static final int PAYLOAD_SHOWN = 4096;
    private static final String UMH_TOPIC = "umh_topic";

    private final String processor;
    private final Logger logger;
    private final Map<DropReason, Counter> counters = new EnumMap<>(DropReason.class);

    /**
     * Registers the counter {@code messages_dropped} for every reason.
     *
     * @param processor the processor's type, for the log
     */
    public Losses(String processor, Resources resources) {
        this.processor = processor;
        this.logger = resources.logger();
        for (DropReason reason : DropReason.values()) {
            counters.put(reason, resources.counter("messages_dropped", "reason", reason.label()));
        }
    }

    /** Counts a message that its script wanted gone. */
    public void deliberate() {
        counter(DropReason.DELIBERATE).increment();
    }

    /**
     * Counts and logs a failure once, and returns it as the flag of a message.
     *
     * @param message the message as it was when it failed
     * @param stage the part of the processor that failed
     * @param detail what the log line adds to the stage, such as {@code , condition=1}; may be empty
     */
    public MessageError failed(Message message, String stage, String detail, StageFailure failure) {
        counter(failure.reason()).increment();
        logger.warn(
                "{}: dropped message (reason={}, umh_topic={}, stage={}{}) {}",
                processor,
                failure.reason().label(),
                message.metadata().text(UMH_TOPIC).orElse("<none>"),
                stage,
                detail,
                failure.text());
        if (logger.isDebugEnabled()) {
            String payload = message.text();
            logger.debug(
                    "{}: payload of the dropped message: {}",
                    processor,
                    payload.length() <= PAYLOAD_SHOWN ? payload : payload.substring(0, PAYLOAD_SHOWN) + "...");
        }
        return new MessageError(failure.reason().label(), stage, failure.text());
    }

    private Counter counter(DropReason reason) {
        return Objects.requireNonNull(counters.get(reason));
    }
}
