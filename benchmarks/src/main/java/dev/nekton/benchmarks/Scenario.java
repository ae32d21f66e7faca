package dev.nekton.benchmarks;

import dev.nekton.BatchProcessor;
import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.JsonConfig;
import dev.nekton.spi.Processors;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A row of the tables: a processor, its configuration, and the messages that run through it again and again.
 *
 * @param name the row's name
 * @param type the processor's type
 * @param config its configuration as JSON
 * @param first what it gets before the clock starts
 * @param inputs the messages
 * @param batch how many of them, in order, make one batch
 */
public record Scenario(String name, String type, String config, List<Input> first, List<Input> inputs, int batch) {
    private static final Value.Struct ALL = read();

    /** Returns the names of all scenarios. */
    public static List<String> names() {
        return array(ALL, "scenarios").stream().map(row -> text(row, "name")).toList();
    }

    /** Returns the scenario of that name. */
    public static Scenario of(String name) {
        return array(ALL, "scenarios").stream()
                .filter(row -> text(row, "name").equals(name))
                .map(Scenario::of)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no scenario is named " + name));
    }

    /** Returns a new processor. */
    public BatchProcessor processor(Resources resources) {
        return Processors.installed().create(type, JsonConfig.parse(name, config), resources);
    }

    /** Returns new messages from {@code inputs[from]} on, for a processor. */
    public MessageBatch messages(int from) {
        if (batch == 1) {
            return MessageBatch.of(inputs.get(from).message());
        }
        Message[] messages = new Message[batch];
        for (int i = 0; i < batch; i++) {
            messages[i] = inputs.get(from + i).message();
        }
        return MessageBatch.of(messages);
    }

    /** Returns new messages from {@code inputs[from]} on, for a hand-written program. */
    public List<PlainMessage> plainMessages(int from) {
        PlainMessage[] messages = new PlainMessage[batch];
        for (int i = 0; i < batch; i++) {
            messages[i] = inputs.get(from + i).plainMessage();
        }
        return List.of(messages);
    }

    static Value member(Value struct, String name) {
        return ((Value.Struct) struct).member(name).orElseThrow(() -> new NoSuchElementException("no " + name));
    }

    private static Scenario of(Value row) {
        List<Value> messages = array(member(ALL, "messages"), text(row, "messages"));
        List<Value> taken = messages.subList(0, number(row, "count"));
        List<Value> first = ((Value.Struct) row)
                .member("first")
                .map(name -> array(member(ALL, "messages"), name.plainText()))
                .orElse(List.of());
        String config = Json.text(member(member(ALL, "configs"), text(row, "config")));
        return new Scenario(
                text(row, "name"), text(row, "processor"), config, inputs(first), inputs(taken), number(row, "batch"));
    }

    private static List<Input> inputs(List<Value> messages) {
        List<Input> inputs = new ArrayList<>();
        messages.forEach(message -> inputs.add(Input.of((Value.Struct) message)));
        return List.copyOf(inputs);
    }

    private static List<Value> array(Value struct, String name) {
        return ((Value.Array) member(struct, name)).items();
    }

    private static String text(Value struct, String name) {
        return member(struct, name).plainText();
    }

    private static int number(Value struct, String name) {
        return (int) ((Value.Num) member(struct, name)).value();
    }

    private static Value.Struct read() {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream("inputs.json"))) {
            return (Value.Struct) Json.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
