package dev.nekton.cli;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.pipeline.component.Output;
import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An output that writes the metadata of each message as a line of compact JSON before it. */
record MetadataOutput(Output output) implements Output {
    @Override
    public void open() throws IOException {
        output.open();
    }

    @Override
    public void write(MessageBatch batch) throws IOException {
        List<Message> messages = new ArrayList<>(2 * batch.size());
        for (Message message : batch) {
            messages.add(metadata(message));
            messages.add(message);
        }
        output.write(MessageBatch.of(messages));
    }

    private static Message metadata(Message message) {
        StructBuilder members = Value.Struct.builder();
        message.metadata().forEach(members::set);
        return Message.of(members.build());
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
