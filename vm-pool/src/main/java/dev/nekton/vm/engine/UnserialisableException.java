package dev.nekton.vm.engine;

/** A JavaScript value stands for no JSON; the message says what and where. Carries no stack trace: it is expected. */
public final class UnserialisableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnserialisableException(String message) {
        super(message, null, false, false);
    }
}
