package dev.nekton.pipeline.run;

import dev.nekton.Resources;

/** Tells of messages that were lost to what must not happen, such as a bug of a processor. */
final class Unexpected {
    private static final String REASON = "processor_failed";

    private Unexpected() {}

    /** Counts {@code messages} as dropped and logs one WARN; the stack trace goes to DEBUG. */
    static void report(Resources resources, int messages, Throwable failure) {
        resources.counter("messages_dropped", "reason", REASON).increment(messages);
        resources
                .logger()
                .warn(
                        "{} failed unexpectedly, {} messages dropped: {}",
                        resources.path(),
                        messages,
                        failure.toString());
        resources.logger().debug("{} failed unexpectedly", resources.path(), failure);
    }
}
