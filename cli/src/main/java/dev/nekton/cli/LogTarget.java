package dev.nekton.cli;

/** Where lines of the log go. */
@FunctionalInterface
interface LogTarget {
    /** Writes one line. */
    void line(String text);
}
