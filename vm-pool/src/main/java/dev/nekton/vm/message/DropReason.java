package dev.nekton.vm.message;

import java.util.Locale;

/** Why a message did not come out: the values of the label {@code reason} of {@code messages_dropped}. */
public enum DropReason {
    /** The script returned nothing: it wants the message gone. */
    DELIBERATE,
    /** The script threw. */
    JS_THROW,
    /** The script returned something that is no message. */
    BAD_RETURN,
    /** The script returned a list with something in it that is no message. */
    BAD_ARRAY_ELEMENT,
    /** Required metadata is missing. */
    VALIDATION_MISSING_FIELDS,
    /** The payload or metadata can't be written as JSON, or not as the datatype that was asked for. */
    VALUE_CONVERT_FAILED,
    /** The metadata makes no valid topic. */
    TOPIC_BUILD_FAILED,
    /** The scripts could not be run at all. */
    INFRA_FAILED,
    /** The script ran longer than it may. */
    TIMEOUT,
    /** The script called too deep, or took more memory than it may. */
    LIMIT_EXCEEDED;

    /** Returns the label's value. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
