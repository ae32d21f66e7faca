package dev.nekton;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * Messages that travel together, in order.
 *
 * <p><em>Immutable.</em>
 */
public final class MessageBatch implements Iterable<Message> {
    private static final Message[] NONE = new Message[0];

    private final Message[] messages;

    private MessageBatch(Message[] messages) {
        for (Message message : messages) {
            Objects.requireNonNull(message, "message");
        }
        this.messages = messages;
    }

    /** Returns a batch of one message. */
    public static MessageBatch of(Message message) {
        return new MessageBatch(new Message[] {message});
    }

    /** Returns a batch of these messages. */
    public static MessageBatch of(Message... messages) {
        return new MessageBatch(messages.clone());
    }

    /** Returns a batch of these messages. */
    public static MessageBatch of(Collection<Message> messages) {
        return new MessageBatch(messages.toArray(NONE));
    }

    /** Returns how many messages there are. */
    public int size() {
        return messages.length;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return messages.length == 0;
    }

    /** Returns the message at {@code index}, from 0. */
    public Message get(int index) {
        return messages[index];
    }

    /** Returns the messages, in order; unmodifiable. */
    public List<Message> messages() {
        return Collections.unmodifiableList(Arrays.asList(messages));
    }

    @Override
    public Iterator<Message> iterator() {
        return messages().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageBatch batch && Arrays.equals(messages, batch.messages);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(messages);
    }

    @Override
    public String toString() {
        return "MessageBatch" + Arrays.toString(messages);
    }
}
