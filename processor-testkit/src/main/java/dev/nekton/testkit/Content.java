package dev.nekton.testkit;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.Metadata;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a message says, comparable. */
record Content(String payload, Metadata metadata, Optional<MessageError> error) {

    static Content of(Message message) {
        return new Content(message.text(), message.metadata(), message.error());
    }

    static List<Content> of(Collection<Message> messages) {
        return messages.stream().map(Content::of).toList();
    }

    /** Returns the contents of the messages that are not flagged with an error. */
    static List<Content> ofSound(Collection<Message> messages) {
        return messages.stream()
                .filter(message -> message.error().isEmpty())
                .map(Content::of)
                .toList();
    }
}
