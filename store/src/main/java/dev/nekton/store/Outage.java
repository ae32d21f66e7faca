package dev.nekton.store;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;

/** Tells in the log that a file can't be written, at most once a minute, and when it can be again. */
final class Outage {
    private static final long REMINDER_NANOS = Duration.ofMinutes(1).toNanos();

    private final Path path;
    private final Logger logger;
    private boolean on;
    private long toldAt;

    Outage(Path path, Logger logger) {
        this.path = path;
        this.logger = logger;
    }

    void failed(Throwable cause, int waiting) {
        long now = System.nanoTime();
        if (!on || now - toldAt >= REMINDER_NANOS) {
            toldAt = now;
            logger.error(
                    "{} can't be written: {}; {} changed keys are in memory only and will be lost if the process ends now."
                            + " Free space on the disk, or give the process the right to write there. It is tried again"
                            + " every {} ms",
                    path,
                    Reason.of(cause),
                    waiting,
                    Stores.WRITE_INTERVAL.toMillis());
            logger.debug("{} can't be written", path, cause);
        }
        on = true;
    }

    void over(int written) {
        if (on) {
            on = false;
            logger.info("{} is written again; it has all {} keys that were waiting", path, written);
        }
    }

    void fileGone() {
        logger.warn("{} was deleted or moved while the store uses it; it is made anew, with all values", path);
    }

    void lost(int waiting) {
        logger.error("{} could not be written before the end: the last values of {} keys are lost", path, waiting);
    }
}
