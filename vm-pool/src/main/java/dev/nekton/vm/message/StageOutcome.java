package dev.nekton.vm.message;

import java.util.ArrayList;
import java.util.List;

/**
 * What a stage made of one message.
 *
 * <p><em>Immutable.</em>
 *
 * @param messages the messages that go on, in order
 * @param failures what failed: the message, or single elements of the list that the script returned
 */
public record StageOutcome(List<ScriptedMessage> messages, List<StageFailure> failures) {
    private static final StageOutcome DROPPED = new StageOutcome(List.of(), List.of());

    /** Copies. */
    public StageOutcome {
        messages = List.copyOf(messages);
        failures = List.copyOf(failures);
    }

    static StageOutcome dropped() {
        return DROPPED;
    }

    static StageOutcome of(ScriptedMessage message) {
        return new StageOutcome(List.of(message), List.of());
    }

    static StageOutcome failed(DropReason reason, String text) {
        return new StageOutcome(List.of(), List.of(new StageFailure(reason, text)));
    }

    /** Returns this outcome behind messages that went out before. */
    StageOutcome after(List<ScriptedMessage> sent) {
        List<ScriptedMessage> all = new ArrayList<>(sent);
        all.addAll(messages);
        return new StageOutcome(all, failures);
    }

    /** Returns whether the script wanted the message gone. */
    public boolean isDropped() {
        return messages.isEmpty() && failures.isEmpty();
    }
}
