package dev.nekton;

import dev.nekton.value.Footprint;
import dev.nekton.value.Json;
import dev.nekton.value.JsonMaker;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Utf8;
import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message: a payload, metadata and, after a failure, an error.
 *
 * <p>The payload came in as bytes or as a structured value; the other form is made when it is first asked for, at most
 * once for each message that shares it.
 *
 * <p><em>Immutable.</em>
 */
public final class Message {
    private final Payload payload;
    private final Metadata metadata;
    private final @Nullable MessageError error;

    private Message(Payload payload, Metadata metadata, @Nullable MessageError error) {
        this.payload = payload;
        this.metadata = metadata;
        this.error = error;
    }

    /** Returns a message with these bytes and no metadata. The array belongs to the message: do not change it. */
    public static Message of(byte[] bytes) {
        return new Message(new Payload(Objects.requireNonNull(bytes, "bytes"), null), Metadata.empty(), null);
    }

    /** Returns a message with these bytes and metadata. The array belongs to the message: do not change it. */
    public static Message of(byte[] bytes, Metadata metadata) {
        return new Message(
                new Payload(Objects.requireNonNull(bytes, "bytes"), null),
                Objects.requireNonNull(metadata, "metadata"),
                null);
    }

    /** Returns a message whose bytes are {@code text} as UTF-8, without metadata. */
    public static Message of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a message with this structured payload and no metadata. */
    public static Message of(Value value) {
        return new Message(new Payload(null, Objects.requireNonNull(value, "value")), Metadata.empty(), null);
    }

    /** Returns the payload's bytes, a structured one as compact JSON. Shared: do not change them. */
    public byte[] bytes() {
        return payload.bytes();
    }

    /** Returns {@link #bytes()} read as UTF-8; each invalid byte becomes U+FFFD. */
    public String text() {
        return Utf8.decode(bytes());
    }

    /**
     * Returns the structured payload: the value itself, or what the bytes hold as one JSON document.
     *
     * @throws NotJsonException when the bytes are not one JSON document; the message says why
     */
    public Value value() {
        Object parsed = payload.parsed();
        if (parsed instanceof Value value) {
            return value;
        }
        throw (NotJsonException) parsed;
    }

    /** Returns the structured payload, empty when the bytes are not one JSON document. */
    public Optional<Value> structured() {
        return payload.parsed() instanceof Value value ? Optional.of(value) : Optional.empty();
    }

    /**
     * Returns what {@code maker} makes of a payload that came as bytes, is plain JSON ({@link Json#parsePlain}) and was not
     * read yet, without making the {@link Value} on the way; empty otherwise, and {@link #structured} tells.
     */
    public <T extends @Nullable Object> Optional<T> structured(JsonMaker<T> maker) {
        return payload.isUnread() ? Json.parsePlain(bytes(), maker) : Optional.empty();
    }

    /** Returns about how many bytes of memory the payload takes in the forms that it has now; converts nothing. */
    public long heldBytes() {
        return payload.heldBytes();
    }

    /** Returns the metadata. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns the failure that this message is flagged with. */
    public Optional<MessageError> error() {
        return Optional.ofNullable(error);
    }

    /** Returns this message with these bytes instead of its payload. The array belongs to the message. */
    public Message withBytes(byte[] bytes) {
        return new Message(new Payload(Objects.requireNonNull(bytes, "bytes"), null), metadata, error);
    }

    /** Returns this message with this structured payload. */
    public Message withValue(Value value) {
        return new Message(new Payload(null, Objects.requireNonNull(value, "value")), metadata, error);
    }

    /** Returns this message with this metadata instead of its own. */
    public Message withMetadata(Metadata replacement) {
        return new Message(payload, Objects.requireNonNull(replacement, "replacement"), error);
    }

    /** Returns this message with one metadata entry set. */
    public Message withMetadata(String key, String text) {
        return withMetadata(metadata.with(key, Value.of(text)));
    }

    /** Returns this message flagged with {@code failure}. */
    public Message withError(MessageError failure) {
        return new Message(payload, metadata, Objects.requireNonNull(failure, "failure"));
    }

    /** Returns this message flagged as {@code other} is, or not flagged as it is not. */
    public Message withErrorOf(Message other) {
        return Objects.equals(error, other.error) ? this : new Message(payload, metadata, other.error);
    }

    /** Returns the payload's text and the metadata, for people. */
    @Override
    public String toString() {
        return "Message[" + text() + ", " + metadata + (error == null ? "" : ", " + error) + "]";
    }

    /** The form in which a payload came, and the other one. The race for it is benign: each thread would make an equal one. */
    private static final class Payload {
        private final byte @Nullable [] bytes;
        private final @Nullable Value value;
        private volatile @Nullable Object other;

        Payload(byte @Nullable [] bytes, @Nullable Value value) {
            this.bytes = bytes;
            this.value = value;
        }

        byte[] bytes() {
            if (bytes != null) {
                return bytes;
            }
            Object known = other;
            if (known == null) {
                known = Json.bytes(Objects.requireNonNull(value));
                other = known;
            }
            return (byte[]) known;
        }

        boolean isUnread() {
            return value == null && other == null;
        }

        long heldBytes() {
            byte[] ofBytes = bytes != null ? bytes : (byte[]) other;
            Object ofValue = value != null ? value : other;
            return (ofBytes == null ? 0 : ofBytes.length) + (ofValue instanceof Value made ? Footprint.of(made) : 0);
        }

        /** Returns a {@link Value}, or the {@link NotJsonException} that says why there is none. */
        Object parsed() {
            if (value != null) {
                return value;
            }
            Object known = other;
            if (known == null) {
                known = parse(Objects.requireNonNull(bytes));
                other = known;
            }
            return known;
        }

        private static Object parse(byte[] bytes) {
            if (bytes.length == 0) {
                return new NotJsonException("message is empty");
            }
            try {
                return Json.parse(bytes);
            } catch (NotJsonException e) {
                return e;
            }
        }
    }
}
