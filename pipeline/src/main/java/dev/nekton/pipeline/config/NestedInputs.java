package dev.nekton.pipeline.config;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.InputFactory;
import dev.nekton.pipeline.component.Inputs;
import java.util.Optional;

/** Reads and makes the inputs inside of an input. */
final class NestedInputs implements Inputs {
    private final ComponentReader<InputFactory> reader;
    private final Labels labels;

    NestedInputs(ComponentTypes types, Labels labels) {
        this.reader = ComponentReader.ofInputs(types);
        this.labels = labels;
    }

    @Override
    public Input create(ConfigNode node, String path) {
        ConfigProblems problems = new ConfigProblems();
        Optional<Component<InputFactory>> component = reader.read(node, path, "root." + path, labels, problems);
        problems.throwIfAny();
        Component<InputFactory> found = component.orElseThrow();
        return found.factory().create(found.config(), this);
    }
}
