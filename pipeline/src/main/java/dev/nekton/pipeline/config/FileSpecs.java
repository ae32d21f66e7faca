package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;

/** The declared fields of a pipeline file. */
final class FileSpecs {
    static final ConfigSpec LOGGER = ConfigSpec.of(
            "What is logged and how.",
            FieldSpec.of("level", FieldType.STRING)
                    .defaultsTo("INFO")
                    .doc("How much: OFF, FATAL, ERROR, WARN, INFO, DEBUG, TRACE, ALL or NONE."),
            FieldSpec.of("format", FieldType.STRING).defaultsTo("logfmt").oneOf("logfmt", "json"),
            FieldSpec.of("add_timestamp", FieldType.BOOLEAN).defaultsTo("true").doc("Whether a line has its time."),
            FieldSpec.of("static_fields", FieldType.STRING_MAP)
                    .asOptional()
                    .doc("Fields of every line; @service is nekton unless they are given."));

    static final ConfigSpec PIPELINE = ConfigSpec.of(
            "The processors between input and output.",
            FieldSpec.of("threads", FieldType.INTEGER)
                    .defaultsTo("-1")
                    .atLeast(-1)
                    .doc("How many threads run them; -1 or 0 for one on each CPU."),
            FieldSpec.of("processors", FieldType.ANY).asOptional().doc("The processors, in order."));

    static final ConfigSpec FILE = ConfigSpec.of(
            "A pipeline file.",
            FieldSpec.of("input", FieldType.ANY).asOptional().doc("Where messages come from; stdin unless given."),
            FieldSpec.object("pipeline", PIPELINE).doc("What happens to them."),
            FieldSpec.of("output", FieldType.ANY).asOptional().doc("Where they go; stdout unless given."),
            FieldSpec.object("logger", LOGGER),
            FieldSpec.of("shutdown_timeout", FieldType.DURATION)
                    .defaultsTo("20s")
                    .doc("How long messages in flight may take when the pipeline is stopped."),
            FieldSpec.of("tests", FieldType.ANY).asOptional().doc("Unit tests; ignored when the pipeline runs."));

    private FileSpecs() {}

    /** Returns where the fields of all components are, to tell which of them are scripts. */
    static ConfigSpec ofComponents(ComponentTypes types) {
        ComponentReader<?> inputs = ComponentReader.ofInputs(types);
        ComponentReader<?> processors = ComponentReader.ofProcessors(types);
        ComponentReader<?> outputs = ComponentReader.ofOutputs(types);
        return ConfigSpec.of(
                "",
                FieldSpec.object("input", inputs.fields()),
                FieldSpec.object("pipeline", ConfigSpec.of("", FieldSpec.objects("processors", processors.fields()))),
                FieldSpec.object("output", outputs.fields()));
    }
}
