package dev.nekton.tag;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.vm.Script;
import dev.nekton.vm.message.ScriptSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor's configuration.
 *
 * @param stages the stages in the order they run
 * @param scripts the scripts of all stages; a stage names its own by their places in this list
 * @param settings what all processors with scripts have in common
 */
record TagConfig(List<Stage> stages, List<Script> scripts, ScriptSettings settings) {
    static final ConfigSpec SPEC = ConfigSpec.of(
                    "Turns raw values into Unified Namespace messages: scripts set the metadata, the topic is built from it, and"
                            + " the payload becomes {\"timestamp_ms\": ..., \"value\": ...}.",
                    FieldSpec.of("defaults", FieldType.SCRIPT)
                            .defaultsTo("")
                            .doc(
                                    "The body of a function that is run first on each message: sets metadata and returns msg."),
                    FieldSpec.objects(
                                    "conditions",
                                    ConfigSpec.of(
                                            "A condition and what it does.",
                                            FieldSpec.of("if", FieldType.SCRIPT)
                                                    .doc("An expression of msg; what it does to msg is lost."),
                                            FieldSpec.of("then", FieldType.SCRIPT)
                                                    .doc(
                                                            "The body of a function that is run where the condition holds.")))
                            .doc("Conditions, each applied to all messages before the next one."),
                    FieldSpec.of("advancedProcessing", FieldType.SCRIPT)
                            .defaultsTo("")
                            .doc("The body of a function that is run last on each message."))
            .with(ScriptSettings.FIELDS);

    static TagConfig read(Config config, ConfigProblems problems) {
        List<Stage> stages = new ArrayList<>();
        List<Script> scripts = new ArrayList<>();
        if (!config.string("defaults").isEmpty()) {
            stages.add(
                    new Stage.Function("defaults", "", add(Script.functionBody(config.script("defaults")), scripts)));
        }
        List<Config> conditions = config.objects("conditions");
        for (int i = 0; i < conditions.size(); i++) {
            int test = add(Script.program(conditions.get(i).script("if")), scripts);
            int then = add(Script.functionBody(conditions.get(i).script("then")), scripts);
            stages.add(new Stage.Condition(i, test, new Stage.Function("condition-then", ", condition=" + i, then)));
        }
        if (!config.string("advancedProcessing").isEmpty()) {
            Script script = Script.functionBody(config.script("advancedProcessing"));
            stages.add(new Stage.Function("advanced", "", add(script, scripts)));
        }
        return new TagConfig(stages, scripts, ScriptSettings.read(config, problems));
    }

    private static int add(Script script, List<Script> scripts) {
        scripts.add(script);
        return scripts.size() - 1;
    }
}
