package dev.nekton.pipeline.config;

import dev.nekton.BatchProcessor;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.Inputs;
import dev.nekton.pipeline.component.Output;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.spi.ProcessorFactory;
import dev.nekton.spi.Processors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Components that do nothing but remember what was made and closed. */
final class Fakes {
    static final ConfigSpec NONE = ConfigSpec.of("");
    static final ConfigSpec LINES = ConfigSpec.of(
            "",
            FieldSpec.of("paths", FieldType.STRING_LIST),
            FieldSpec.of("count", FieldType.INTEGER).defaultsTo("1").atLeast(1),
            FieldSpec.object("scanner", ConfigSpec.of("", FieldSpec.object("lines", NONE))));
    static final ConfigSpec SCRIPTED = ConfigSpec.of(
            "",
            FieldSpec.of("defaults", FieldType.SCRIPT).defaultsTo(""),
            FieldSpec.objects(
                    "conditions",
                    ConfigSpec.of("", FieldSpec.of("if", FieldType.SCRIPT), FieldSpec.of("then", FieldType.SCRIPT))),
            FieldSpec.of("mapping", FieldType.SCRIPT_TREE).asOptional(),
            FieldSpec.of("mode", FieldType.STRING).defaultsTo(""),
            FieldSpec.of("dry", FieldType.BOOLEAN).defaultsTo("false"));

    /** What happened, in order. */
    final List<String> events = new ArrayList<>();

    /** Returns these types: inputs stdin, file, batched; processors script_processor, noop; outputs stdout, file. */
    ComponentTypes types() {
        return new ComponentTypes(
                List.of(input("stdin", NONE), input("file", LINES), new Batched()),
                Processors.of(List.of(processor("script_processor", SCRIPTED), processor("noop", NONE))),
                List.of(
                        output("stdout", NONE),
                        output("file", ConfigSpec.of("", FieldSpec.of("path", FieldType.STRING)))));
    }

    private Processor processor(String type, ConfigSpec spec) {
        return new Processor(type, spec, events);
    }

    private SimpleInput input(String type, ConfigSpec spec) {
        return new SimpleInput(type, spec, events);
    }

    private SimpleOutput output(String type, ConfigSpec spec) {
        return new SimpleOutput(type, spec, events);
    }

    private record Processor(String type, ConfigSpec spec, List<String> events) implements ProcessorFactory {
        @Override
        public BatchProcessor create(Config config, Resources resources) {
            if (type.equals("script_processor") && config.string("mode").equals("broken")) {
                throw new ConfigException(
                        List.of(new ConfigProblem(config.position("mode"), config.path() + ".mode", "can't be made")));
            }
            if (type.equals("script_processor") && config.string("mode").equals("crash")) {
                throw new IllegalStateException("crash");
            }
            events.add("made " + type + " " + resources.label());
            return new Made(type, events);
        }
    }

    private record Made(String name, List<String> events) implements BatchProcessor {
        @Override
        public List<MessageBatch> process(MessageBatch batch) {
            return List.of(batch);
        }

        @Override
        public void close() {
            events.add("closed " + name);
        }
    }

    private record SimpleInput(String type, ConfigSpec spec, List<String> events) implements InputFactory {
        @Override
        public Input create(Config config, Inputs inputs) {
            events.add("made " + type);
            return new MadeInput(type, events);
        }
    }

    private static final class Batched implements InputFactory {
        @Override
        public String type() {
            return "batched";
        }

        @Override
        public ConfigSpec spec() {
            return ConfigSpec.of("", FieldSpec.of("child", FieldType.ANY));
        }

        @Override
        public Input create(Config config, Inputs inputs) {
            return inputs.create(config.node("child").orElseThrow(), config.path() + ".child");
        }
    }

    private record MadeInput(String name, List<String> events) implements Input {
        @Override
        public void open(Resources resources) {}

        @Override
        public Optional<MessageBatch> read() {
            return Optional.empty();
        }

        @Override
        public boolean finite() {
            return true;
        }

        @Override
        public void close() {
            events.add("closed " + name);
        }
    }

    private record SimpleOutput(String type, ConfigSpec spec, List<String> events) implements OutputFactory {
        @Override
        public Output create(Config config) {
            if (type.equals("file") && config.string("path").isEmpty()) {
                throw new ConfigException(List.of(
                        new ConfigProblem(config.position("path"), config.path() + ".path", "must not be empty")));
            }
            events.add("made " + type);
            return new MadeOutput(type, events);
        }
    }

    private record MadeOutput(String name, List<String> events) implements Output {
        @Override
        public void open() {}

        @Override
        public void write(MessageBatch batch) {}

        @Override
        public void close() {
            events.add("closed " + name);
        }
    }
}
