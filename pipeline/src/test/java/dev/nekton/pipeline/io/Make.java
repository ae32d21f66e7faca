package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.ConfigNode;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.component.OutputFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes components of Java values, as a pipeline file would describe them. */
final class Make {
    private Make() {}

    static Input input(String type, Map<String, ?> fields) {
        return input(type, ConfigNode.of(type, fields), type);
    }

    private static Input input(String type, ConfigNode node, String path) {
        InputFactory factory = Components.inputs().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
        return factory.create(factory.spec().read(node, path), Make::child);
    }

    private static Input child(ConfigNode node, String path) {
        ConfigNode.Member only = ((ConfigNode.Mapping) node).members().get(0);
        return input(only.name(), only.value(), path + "." + only.name());
    }

    static Output output(String type, Map<String, ?> fields) {
        OutputFactory factory = Components.outputs().stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
        return factory.create(factory.spec().read(ConfigNode.of(type, fields), type));
    }

    /** Opens, reads to the end and closes. */
    static List<MessageBatch> batches(Input input, Resources resources) throws IOException, InterruptedException {
        try (input) {
            input.open(resources);
            List<MessageBatch> batches = new ArrayList<>();
            for (Optional<MessageBatch> batch = input.read(); batch.isPresent(); batch = input.read()) {
                batches.add(batch.get());
            }
            input.written();
            return batches;
        }
    }

    static List<Message> messages(Input input, Resources resources) throws IOException, InterruptedException {
        return batches(input, resources).stream()
                .flatMap(batch -> batch.messages().stream())
                .toList();
    }

    static List<String> texts(Input input) throws IOException, InterruptedException {
        return messages(input, Resources.of("test")).stream().map(Message::text).toList();
    }
}
