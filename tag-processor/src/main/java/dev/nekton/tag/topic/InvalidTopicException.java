package dev.nekton.tag.topic;

/** A text is no valid topic, or some parts make none; the message says why. Carries no stack trace: it is expected. */
public final class InvalidTopicException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidTopicException(String reason) {
        super(reason, null, false, false);
    }
}
