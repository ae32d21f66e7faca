package dev.nekton.testkit;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.Metadata;
import dev.nekton.testkit.cases.MessageComparison;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a message.
 *
 * <p><em>Not thread-safe.</em>
 */
public final class MessageAssert extends AbstractAssert<MessageAssert, Message> {
    private MessageAssert(Message actual) {
        super(actual, MessageAssert.class);
    }

    /** Returns assertions about {@code actual}. */
    public static MessageAssert assertThat(Message actual) {
        return new MessageAssert(actual);
    }

    /** Succeeds when the payload is this JSON: numbers by value, members in any order; else when it is this text. */
    public MessageAssert hasPayload(String json) {
        isNotNull();
        MessageComparison.exact()
                .payloadDifference(Message.of(json), actual)
                .ifPresent(difference -> failWithMessage("%s%nin %s", difference, actual));
        return this;
    }

    /** Succeeds when the payload is this text, character for character. */
    public MessageAssert hasText(String text) {
        isNotNull();
        if (!actual.text().equals(text)) {
            failWithMessage("expected the payload%n  %s%nbut was%n  %s", text, actual.text());
        }
        return this;
    }

    /** Succeeds when there is a metadata entry with this text. */
    public MessageAssert hasMetadata(String key, String text) {
        isNotNull();
        if (!actual.metadata().text(key).equals(Optional.of(text))) {
            failWithMessage("expected metadata %s=%s, but was %s", key, text, actual.metadata());
        }
        return this;
    }

    /** Succeeds when there is no metadata entry of that name. */
    public MessageAssert hasNoMetadata(String key) {
        isNotNull();
        if (actual.metadata().contains(key)) {
            failWithMessage("expected no metadata %s, but was %s", key, actual.metadata());
        }
        return this;
    }

    /** Succeeds when these are all metadata entries, in any order. */
    public MessageAssert hasExactMetadata(Map<String, String> texts) {
        isNotNull();
        if (!actual.metadata().equals(Metadata.of(texts))) {
            failWithMessage("expected the metadata %s, but was %s", texts, actual.metadata());
        }
        return this;
    }

    /** Succeeds when the message is not flagged with an error. */
    public MessageAssert isNotFlagged() {
        isNotNull();
        actual.error().ifPresent(error -> failWithMessage("expected no error, but was %s", error));
        return this;
    }

    /** Succeeds when the message is flagged with an error of that reason. */
    public MessageAssert isFlagged(String reason) {
        isNotNull();
        if (!actual.error().map(MessageError::reason).equals(Optional.of(reason))) {
            failWithMessage("expected an error of reason %s, but was %s", reason, actual.error());
        }
        return this;
    }
}
