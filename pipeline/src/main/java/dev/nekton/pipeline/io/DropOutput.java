package dev.nekton.pipeline.io;

import dev.nekton.MessageBatch;
import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.component.Output;

/** The output {@code drop}: throws messages away. <em>Thread-safe.</em> */
final class DropOutput implements Output {
    static final ConfigSpec SPEC = ConfigSpec.of("Throws all messages away.");

    @Override
    public void open() {}

    @Override
    public void write(MessageBatch batch) {}

    @Override
    public void close() {}
}
