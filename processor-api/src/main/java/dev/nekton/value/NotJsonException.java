package dev.nekton.value;

/** A text is no single JSON document; the message says why and where. Carries no stack trace: it is an expected outcome. */
public final class NotJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes the exception with its reason. */
    public NotJsonException(String reason) {
        super(reason, null, false, false);
    }
}
