package dev.nekton.tag;

import dev.nekton.vm.message.DropReason;

/** A message can't be finished. Carries no stack trace: it is expected. */
final class TagFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final DropReason reason;

    private TagFailure(DropReason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    static TagFailure missingFields(String message) {
        return new TagFailure(DropReason.VALIDATION_MISSING_FIELDS, message);
    }

    static TagFailure valueConvert(String message) {
        return new TagFailure(DropReason.VALUE_CONVERT_FAILED, message);
    }

    static TagFailure topicBuild(String message) {
        return new TagFailure(DropReason.TOPIC_BUILD_FAILED, message);
    }

    DropReason reason() {
        return reason;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
