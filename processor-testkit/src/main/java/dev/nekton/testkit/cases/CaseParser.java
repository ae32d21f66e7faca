package dev.nekton.testkit.cases;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.value.Json;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one line. */
final class CaseParser {
    private CaseParser() {}

    static CaseLine parse(String place, byte[] json) {
        try {
            return read(place, JsonObject.of("the line", Json.parse(json)));
        } catch (NotJsonException e) {
            return new BrokenLine(place, "not JSON: " + e.getMessage());
        } catch (JsonObject.ShapeException e) {
            return new BrokenLine(place, e.getMessage());
        }
    }

    private static RecordedCase read(String place, JsonObject line) {
        List<MessageBatch> batches = line.list("batches").stream()
                .map(batch -> batch(JsonObject.items("a batch", batch)))
                .toList();
        return new RecordedCase(
                place,
                line.text("id"),
                line.text("processor"),
                Json.text(line.value("config")),
                batches,
                expectation(line.object("expect"), batches.size()),
                line.optional("decision").map(Value::plainText),
                pointers(line),
                line.optional("approximate").equals(Optional.of(Value.of(true))));
    }

    private static MessageBatch batch(List<Value> messages) {
        return MessageBatch.of(messages.stream().map(CaseParser::message).toList());
    }

    private static Message message(Value value) {
        JsonObject message = JsonObject.of("a message", value);
        Metadata.Builder metadata = Metadata.builder();
        message.optional("metadata")
                .ifPresent(
                        entries -> JsonObject.of("metadata", entries).members().forEach(metadata::set));
        return Message.of(message.text("payload")).withMetadata(metadata.build());
    }

    private static Expectation expectation(JsonObject expect, int inputs) {
        Optional<Value> error = expect.optional("config_error");
        if (error.isPresent()) {
            return new Expectation.ConfigError(error.get().plainText());
        }
        List<MessageBatch> batches = expect.list("batches").stream()
                .map(batch -> batch(JsonObject.of("an expected batch", batch).list("messages")))
                .toList();
        if (batches.size() != inputs) {
            throw new JsonObject.ShapeException(
                    "expect.batches must have one entry for each of " + inputs + " batches, but has " + batches.size());
        }
        return new Expectation.Output(batches);
    }

    private static Set<String> pointers(JsonObject line) {
        Set<String> pointers = new LinkedHashSet<>();
        line.optional("volatile")
                .map(list -> JsonObject.items("volatile", list))
                .ifPresent(list -> list.forEach(pointer -> pointers.add(pointer.plainText())));
        return pointers;
    }
}
