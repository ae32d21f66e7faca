package dev.nekton.testkit.cases;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares messages: payloads as JSON values where both are JSON, else as texts; metadata as maps of text.
 *
 * <p><em>Immutable.</em>
 */
public final class MessageComparison {
    private static final String INCOMING_KEYS = "_incomingKeys";

    private final Tolerance tolerance;

    MessageComparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns a comparison that leaves no value free and compares every digit of a number. */
    public static MessageComparison exact() {
        return new MessageComparison(new Tolerance(Set.of(), false));
    }

    /** Returns the first difference between two lists of messages, beginning with a JSON pointer to it. */
    public Optional<String> difference(List<Message> expected, List<Message> actual) {
        return difference(Pointer.ROOT.child("messages"), expected, actual);
    }

    /** Returns the first difference between two payloads, beginning with a JSON pointer to it. */
    public Optional<String> payloadDifference(Message expected, Message actual) {
        return payload(Pointer.ROOT.child("payload"), expected, actual);
    }

    /** Returns the first difference between two lists of messages; {@code at} points to the lists. */
    Optional<String> difference(Pointer at, List<Message> expected, List<Message> actual) {
        if (expected.size() != actual.size()) {
            return Optional.of(at + ": expected " + count(expected) + ", got " + count(actual));
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = difference(at.child(i), expected.get(i), actual.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> difference(Pointer at, Message expected, Message actual) {
        return payload(at.child("payload"), expected, actual)
                .or(() -> metadata(at.child("metadata"), expected.metadata(), actual.metadata()));
    }

    private Optional<String> payload(Pointer at, Message expected, Message actual) {
        Optional<Value> expectedValue = expected.structured();
        Optional<Value> actualValue = actual.structured();
        if (expectedValue.isPresent() && actualValue.isPresent()) {
            return ValueComparison.difference(tolerance, at, expectedValue.get(), actualValue.get());
        }
        boolean sameKind = expectedValue.isPresent() == actualValue.isPresent();
        boolean same = tolerance.isFree(at) ? sameKind : expected.text().equals(actual.text());
        return same ? Optional.empty() : Optional.of(textDifference(at, expected.text(), actual.text()));
    }

    private Optional<String> metadata(Pointer at, Metadata expected, Metadata actual) {
        Stream<String> names = Stream.concat(expected.keys().names().stream(), actual.keys().names().stream());
        return names.map(name -> entry(at, name, expected, actual))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> entry(Pointer at, String name, Metadata expected, Metadata actual) {
        Optional<String> expectedText = expected.text(name);
        Optional<String> actualText = actual.text(name);
        if (expectedText.isPresent() && actualText.isPresent()) {
            Pointer pointer = at.child(name);
            return tolerance.isFree(pointer) || sameText(name, expectedText.get(), actualText.get())
                    ? Optional.empty()
                    : Optional.of(textDifference(pointer, expectedText.get(), actualText.get()));
        }
        return Optional.of(at.child(name) + ": "
                + Excerpt.expectedAndGot(
                        "",
                        expectedText.map(MessageComparison::quoted).orElse(Excerpt.NOTHING),
                        actualText.map(MessageComparison::quoted).orElse(Excerpt.NOTHING)));
    }

    private static boolean sameText(String name, String expected, String actual) {
        return name.equals(INCOMING_KEYS) ? keys(expected).equals(keys(actual)) : expected.equals(actual);
    }

    private static Set<String> keys(String list) {
        return Set.copyOf(List.of(list.split(",", -1)));
    }

    private static String textDifference(Pointer at, String expected, String actual) {
        return at + ": " + Excerpt.expectedAndGot("", quoted(expected), quoted(actual));
    }

    private static String quoted(String text) {
        return Json.text(Value.of(text));
    }

    private static String count(List<Message> messages) {
        return messages.isEmpty() ? "no message" : messages.size() == 1 ? "1 message" : messages.size() + " messages";
    }
}
