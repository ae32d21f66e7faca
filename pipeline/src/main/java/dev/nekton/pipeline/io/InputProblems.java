package dev.nekton.pipeline.io;

import dev.nekton.Resources;
import io.micrometer.core.instrument.Counter;
import org.slf4j.Logger;

/** Counts in {@code input_error} and logs what an input had to skip. <em>Thread-safe.</em> */
final class InputProblems {
    private final Logger logger;
    private final Counter counter;

    InputProblems(Resources resources) {
        logger = resources.logger();
        counter = resources.counter("input_error");
    }

    /** Counts one and logs {@code what} as one WARN. */
    void skipped(String what) {
        counter.increment();
        logger.warn("{}; skipped", what);
    }
}
