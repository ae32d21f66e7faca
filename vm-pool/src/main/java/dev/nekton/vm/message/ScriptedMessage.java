package dev.nekton.vm.message;

import dev.nekton.Message;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message on its way through the stages, and its {@code msg} as long as no script changed it. <em>Not thread-safe.</em> */
public final class ScriptedMessage {
    private final Message message;
    private @Nullable Object msg;

    /** Makes it of a message that no script has seen. */
    public ScriptedMessage(Message message) {
        this.message = Objects.requireNonNull(message, "message");
    }

    /** Returns the message. */
    public Message message() {
        return message;
    }

    @Nullable Object msg() {
        return msg;
    }

    void keep(Object unchanged) {
        msg = unchanged;
    }

    void forget() {
        msg = null;
    }
}
