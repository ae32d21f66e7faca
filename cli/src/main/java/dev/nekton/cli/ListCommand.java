package dev.nekton.cli;

import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.config.ComponentTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code nekton list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the inputs, processors and outputs that a pipeline can be made of.")
final class ListCommand implements Runnable {
    private final Screen screen;
    private final ComponentTypes types;

    ListCommand(Screen screen, ComponentTypes types) {
        this.screen = screen;
        this.types = types;
    }

    @Override
    public void run() {
        Map<String, ConfigSpec> inputs = new LinkedHashMap<>();
        types.inputs().forEach(input -> inputs.put(input.type(), input.spec()));
        Map<String, ConfigSpec> processors = new LinkedHashMap<>();
        types.processors()
                .types()
                .forEach(type ->
                        types.processors().find(type).ifPresent(factory -> processors.put(type, factory.spec())));
        Map<String, ConfigSpec> outputs = new LinkedHashMap<>();
        types.outputs().forEach(output -> outputs.put(output.type(), output.spec()));
        screen.out(section("Inputs:", inputs) + "\n\n" + section("Processors:", processors) + "\n\n"
                + section("Outputs:", outputs));
    }

    private static String section(String heading, Map<String, ConfigSpec> specs) {
        StringBuilder text = new StringBuilder(heading);
        specs.forEach((type, spec) -> text.append(String.format("%n  %-16s %s", type, firstSentence(spec.doc()))));
        return text.toString();
    }

    static String firstSentence(String doc) {
        String flat = doc.strip().replaceAll("\\s+", " ");
        int end = flat.indexOf(". ");
        return end < 0 ? flat : flat.substring(0, end + 1);
    }
}
