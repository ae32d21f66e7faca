package dev.nekton;

import java.util.Iterator;
import java.util.List;

/**
 * Messages that travel together, in order.
 *
 * <p><em>Immutable.</em>
 *
 * @param messages the messages, in order
 */
public record MessageBatch(List<Message> messages) implements Iterable<Message> {
    /** Keeps a copy of {@code messages}, or the list itself where it is already unmodifiable. */
    public MessageBatch {
        messages = List.copyOf(messages);
    }

    /** Returns a batch of these messages. */
    public static MessageBatch of(Message... messages) {
        return new MessageBatch(List.of(messages));
    }

    /** Returns a batch of these messages. */
    public static MessageBatch of(List<Message> messages) {
        return new MessageBatch(messages);
    }

    /** Returns how many messages there are. */
    public int size() {
        return messages.size();
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Returns the message at {@code index}, from 0. */
    public Message get(int index) {
        return messages.get(index);
    }

    @Override
    public Iterator<Message> iterator() {
        return messages.iterator();
    }
}
