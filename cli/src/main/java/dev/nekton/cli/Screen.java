package dev.nekton.cli;

import java.io.PrintStream;

/**
 * The two streams of the command. A status line, rewritten in place at the end of the terminal, gives way to each line
 * printed through here.
 *
 * <p><em>Thread-safe.</em>
 */
final class Screen {
    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean statusShown;

    /** Makes a screen; {@code terminal} tells whether somebody watches {@code err}. */
    Screen(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Returns whether a status line would be seen. */
    boolean terminal() {
        return terminal;
    }

    /** Prints lines to the standard output. */
    synchronized void out(String lines) {
        print(out, lines);
    }

    /** Prints lines to the standard error. */
    synchronized void err(String lines) {
        print(err, lines);
    }

    /** Shows a line in place of the one shown before. */
    synchronized void status(String line) {
        err.print(CLEAR_LINE + line);
        err.flush();
        statusShown = true;
    }

    /** Removes the status line. */
    synchronized void clearStatus() {
        if (statusShown) {
            err.print(CLEAR_LINE);
            err.flush();
            statusShown = false;
        }
    }

    /** Writes out what is buffered. */
    synchronized void flush() {
        out.flush();
        err.flush();
    }

    private void print(PrintStream stream, String lines) {
        clearStatus();
        stream.print(lines + "\n");
        stream.flush();
    }
}
