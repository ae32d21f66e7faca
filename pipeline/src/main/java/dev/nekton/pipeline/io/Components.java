package dev.nekton.pipeline.io;

import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.OutputFactory;
import java.util.List;

/** The inputs and outputs that come with Nekton. <em>Thread-safe.</em> */
public final class Components {
    private Components() {}

    /** Returns the inputs, in the order of their names. */
    public static List<InputFactory> inputs() {
        return List.of(
                new InputType("batched", BatchedInput.SPEC, BatchedInput::create),
                new InputType("csv", CsvFormat.SPEC, CsvInput::create),
                new InputType("file", FileInput.SPEC, FileInput::create),
                new InputType("generate", GenerateInput.SPEC, GenerateInput::create),
                new InputType("stdin", StdinInput.SPEC, StdinInput::create));
    }

    /** Returns the outputs, in the order of their names. */
    public static List<OutputFactory> outputs() {
        return List.of(
                new OutputType("drop", DropOutput.SPEC, config -> new DropOutput()),
                new OutputType("file", FileOutput.SPEC, FileOutput::create),
                new OutputType("stdout", StdoutOutput.SPEC, StdoutOutput::create));
    }
}
