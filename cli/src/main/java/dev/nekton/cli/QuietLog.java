package dev.nekton.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Shows the log until it is told to be quiet; from then on it only counts lines. <em>Thread-safe.</em> */
final class QuietLog implements LogTarget {
    private final Screen screen;
    private final LongAdder lines = new LongAdder();
    private final AtomicReference<String> first = new AtomicReference<>("");
    private volatile boolean quiet;

    QuietLog(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void line(String text) {
        if (quiet) {
            lines.increment();
            first.compareAndSet("", text);
        } else {
            screen.err(text);
        }
    }

    /** Shows nothing more. */
    void beQuiet() {
        quiet = true;
    }

    /** Returns how much was not shown, and the first line of it; empty when there was nothing. */
    Optional<String> summary() {
        return lines.sum() == 0
                ? Optional.empty()
                : Optional.of("lines logged meanwhile: " + lines.sum() + ", the first of them:\n" + first.get());
    }
}
