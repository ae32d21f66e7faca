package dev.nekton.stream;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.vm.Limits;
import dev.nekton.vm.VmPoolSettings;
import java.util.List;

/**
 * The processor's configuration.
 *
 * @param topicPrefix what the topic of every output begins with: the output topic and the data contract
 * @param sources the sources
 * @param mappings the mappings in the order they stand in
 * @param pool how many VMs to keep
 * @param limits how much each run of an expression may take
 * @param state how long variables are known, and where they are kept
 */
record StreamConfig(
        String topicPrefix,
        Sources sources,
        List<MappingText> mappings,
        VmPoolSettings pool,
        Limits limits,
        StateSettings state) {
    private static final ConfigSpec MODEL = ConfigSpec.of(
            "The data model that the outputs belong to.",
            FieldSpec.of("name", FieldType.STRING).doc("The model's name, not empty."),
            FieldSpec.of("version", FieldType.STRING).doc("The model's version, such as v1, not empty."));

    static final ConfigSpec SPEC = ConfigSpec.of(
            "Keeps the latest value of each source and derives values from them: each mapping is a JavaScript expression"
                    + " of the sources' aliases, and its value becomes a message of its own.",
            FieldSpec.of("mode", FieldType.STRING)
                    .defaultsTo("timeseries")
                    .oneOf("timeseries")
                    .doc("What kind of messages comes in: {\"value\": ..., \"timestamp_ms\": ...}."),
            FieldSpec.object("model", MODEL)
                    .asRequired()
                    .doc("The data model: name and version give the data contract, _name_version."),
            FieldSpec.of("output_topic", FieldType.STRING).doc("What the outputs' topics begin with, not empty."),
            FieldSpec.of("sources", FieldType.STRING_MAP)
                    .doc("The sources, at least one: the alias that expressions know it by, and its topic."),
            FieldSpec.of("mapping", FieldType.SCRIPT_TREE)
                    .asOptional()
                    .doc("The expressions by their virtual paths; objects nest, and their names are joined by dots."),
            VmPoolSettings.FIELD,
            Limits.FIELD,
            StateSettings.FIELD);

    static StreamConfig read(Config config, ConfigProblems problems) {
        requireText(config, "output_topic", problems);
        Config model = config.object("model");
        requireText(model, "name", problems);
        requireText(model, "version", problems);
        String prefix =
                config.string("output_topic") + "._" + model.string("name") + "_" + model.string("version") + ".";
        return new StreamConfig(
                prefix,
                Sources.read(config, "sources", problems),
                MappingTree.read(config, "mapping", problems),
                config.object("vm_pool", VmPoolSettings::from, VmPoolSettings.ofDefaults(), problems),
                config.object("limits", Limits::from, Limits.ofDefaults(), problems),
                StateSettings.read(config, problems));
    }

    private static void requireText(Config config, String field, ConfigProblems problems) {
        if (config.string(field).isEmpty()) {
            problems.add(config.position(field), config.path() + "." + field, "must not be empty");
        }
    }
}
