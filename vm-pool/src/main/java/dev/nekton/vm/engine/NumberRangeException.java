package dev.nekton.vm.engine;

/** A number is out of a double's range, so JavaScript can't have it. Carries no stack trace: it is expected. */
public final class NumberRangeException extends Exception {
    private static final long serialVersionUID = 1L;

    NumberRangeException(String digits) {
        super("a number out of range: " + digits, null, false, false);
    }
}
