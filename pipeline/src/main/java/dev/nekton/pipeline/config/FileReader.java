package dev.nekton.pipeline.config;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigNode.Sequence;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.OutputFactory;
import dev.nekton.spi.ProcessorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sections of a file whose variables are replaced. */
final class FileReader {
    private final ComponentTypes types;
    private final ConfigProblems problems;
    private final Labels labels = new Labels();

    FileReader(ComponentTypes types, ConfigProblems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Returns the pipeline; empty when too much is wrong to make one, which is reported. */
    Optional<PipelineConfig> read(ConfigNode root, List<String> notices) {
        Config file = FileSpecs.FILE.read(
                KnownInBenthos.without(root, FileSpecs.FILE, List.of("file"), "", problems), "", problems);
        Config pipeline = file.object("pipeline");
        Optional<Component<InputFactory>> input = component(ComponentReader.ofInputs(types), "input", "stdin", file);
        List<Component<ProcessorFactory>> processors = processors(pipeline);
        Optional<Component<OutputFactory>> output =
                component(ComponentReader.ofOutputs(types), "output", "stdout", file);
        LoggerConfig logger = new LoggerReader(problems).read(file.object("logger"));
        if (!problems.isEmpty() || input.isEmpty() || output.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PipelineConfig(
                input.get(),
                (int) pipeline.integer("threads"),
                processors,
                output.get(),
                logger,
                file.duration("shutdown_timeout"),
                notices,
                types));
    }

    private <F> Optional<Component<F>> component(ComponentReader<F> reader, String name, String type, Config file) {
        ConfigNode node = file.node(name).filter(given -> !Trees.isNull(given)).orElseGet(() -> empty(type, file));
        return reader.read(node, name, "root." + name, labels, problems);
    }

    private static Mapping empty(String type, Config file) {
        Scalar nothing = Trees.nothing(file.position());
        return new Mapping(List.of(new Member(type, file.position(), nothing)), file.position());
    }

    private List<Component<ProcessorFactory>> processors(Config pipeline) {
        ComponentReader<ProcessorFactory> reader = ComponentReader.ofProcessors(types);
        List<Component<ProcessorFactory>> processors = new ArrayList<>();
        List<ConfigNode> items = items(pipeline);
        for (int i = 0; i < items.size(); i++) {
            String path = "pipeline.processors[" + i + "]";
            reader.read(items.get(i), path, "root.pipeline.processors." + i, labels, problems)
                    .ifPresent(processors::add);
        }
        return processors;
    }

    private List<ConfigNode> items(Config pipeline) {
        ConfigNode node = pipeline.node("processors").orElseGet(() -> Trees.nothing(pipeline.position()));
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        if (!Trees.isNull(node)) {
            problems.add(node.position(), "pipeline.processors", "expected array value, got " + node.typeName());
        }
        return List.of();
    }
}
