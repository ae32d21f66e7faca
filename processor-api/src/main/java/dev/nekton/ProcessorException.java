package dev.nekton;

/** The base of what a user's configuration, script or environment can make go wrong in a processor. */
public class ProcessorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception with a text for people. */
    public ProcessorException(String message) {
        super(message);
    }

    /** Makes the exception with a text for people and what caused it. */
    public ProcessorException(String message, Throwable cause) {
        super(message, cause);
    }
}
