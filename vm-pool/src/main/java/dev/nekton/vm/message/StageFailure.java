package dev.nekton.vm.message;

import java.util.Objects;

/**
 * Why a stage failed a message.
 *
 * <p><em>Immutable.</em>
 *
 * @param reason the reason to count
 * @param text what went wrong, for people
 */
public record StageFailure(DropReason reason, String text) {
    /** Checks that nothing is null. */
    public StageFailure {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
    }
}
