package dev.nekton.cli;

/** A command can't go on; the message says why, for people. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
