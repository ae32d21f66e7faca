package dev.nekton;

import java.util.Objects;

/**
 * Why a processor failed a message.
 *
 * <p><em>Immutable.</em>
 *
 * @param reason the label of the counter that counted it, such as {@code js_throw}
 * @param stage the part of the processor that failed, such as {@code advanced}; empty where there is none
 * @param text what went wrong, for people; script errors name the position in the user's own text
 */
public record MessageError(String reason, String stage, String text) {
    /** Checks that nothing is null. */
    public MessageError {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(text, "text");
    }
}
