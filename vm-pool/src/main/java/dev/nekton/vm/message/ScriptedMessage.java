package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.vm.engine.JsRealm;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message on its way through the stages, and its {@code msg} as long as no script changed it. <em>Not thread-safe.</em> */
public final class ScriptedMessage {
    private final Message message;
    private final Optional<String> goText;
    private @Nullable Object msg;
    private @Nullable JsRealm owner;

    /** Makes it of a message that no script has seen. */
    public ScriptedMessage(Message message) {
        this(message, Optional.empty());
    }

    ScriptedMessage(Message message, Optional<String> goText) {
        this.message = Objects.requireNonNull(message, "message");
        this.goText = goText;
    }

    /**
     * Returns the text of a payload that a script left as a typed array or a Map, {@code [1 2 3]} and {@code [[a 1]]}: what
     * the reference prints where it wants a text, though it serialises the payload as a list, or bytes as base64.
     */
    public Optional<String> goText() {
        return goText;
    }

    /** Returns the message. */
    public Message message() {
        return message;
    }

    /** Returns what stands for the message in that VM; null when it has to be made. */
    @Nullable
    Object msg(JsRealm realm) {
        return owner == realm ? msg : null;
    }

    void keep(JsRealm realm, Object unchanged) {
        owner = realm;
        msg = unchanged;
    }

    void forget() {
        msg = null;
        owner = null;
    }
}
