package dev.nekton.store;

import dev.nekton.ProcessorException;

/** A store can't be opened, or can't take a value; the message says what is wrong and what to do. */
public final class StoreException extends ProcessorException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception with a text for people. */
    public StoreException(String message) {
        super(message);
    }

    /** Makes the exception with a text for people and what caused it. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
