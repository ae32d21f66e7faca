package dev.nekton.vm.message;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * The log that a processor's scripts write to, at most {@value #LINES_A_SECOND} lines a second and
 * {@value #LONGEST_LINE} characters a line, so that no script can flood it. What is held back is counted, and the count
 * logged.
 *
 * <p><em>Thread-safe.</em>
 */
final class ConsoleLog {
    static final int LINES_A_SECOND = 100;
    static final int LONGEST_LINE = 8192;

    private final Logger logger;
    private final Clock clock;
    private long second;
    private int lines;
    private volatile long heldBack;

    ConsoleLog(Logger logger, Clock clock) {
        this.logger = logger;
        this.clock = clock;
    }

    /** Returns whether a line of that level would be logged, if there are not too many. */
    boolean takes(Level level) {
        return logger.isEnabledForLevel(level);
    }

    void print(Level level, String line) {
        tellHeldBack();
        if (isDue()) {
            logger.atLevel(level).log(shortened(line));
        }
    }

    /** Logs how many lines were held back, once the second they came in is over. */
    void tellHeldBack() {
        if (heldBack > 0) {
            tell(heldBackBefore(now()));
        }
    }

    /** Logs how many lines were held back. */
    void close() {
        tell(heldBackBefore(Long.MAX_VALUE));
    }

    private synchronized boolean isDue() {
        long now = now();
        if (now != second) {
            second = now;
            lines = 0;
        }
        if (lines == LINES_A_SECOND) {
            heldBack++;
            return false;
        }
        lines++;
        return true;
    }

    private synchronized long heldBackBefore(long now) {
        if (now == second) {
            return 0;
        }
        long count = heldBack;
        heldBack = 0;
        return count;
    }

    private void tell(long count) {
        if (count > 0) {
            logger.warn("console: {} lines held back; scripts may log {} lines a second", count, LINES_A_SECOND);
        }
    }

    private long now() {
        return Math.floorDiv(clock.millis(), 1000L);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, LONGEST_LINE) + "... (" + (line.length() - LONGEST_LINE) + " more characters)";
    }
}
