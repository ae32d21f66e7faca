package dev.nekton.tag;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.VmPoolSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor's configuration.
 *
 * @param stages the stages in the order they run
 * @param scripts the scripts of all stages; a stage names its own by their places in this list
 * @param passFailed whether failed messages go on, flagged, as they came
 * @param pool the pool's settings
 * @param limits how much each run of a script may take
 */
record TagConfig(List<Stage> stages, List<Script> scripts, boolean passFailed, VmPoolSettings pool, Limits limits) {
    static final ConfigSpec SPEC = ConfigSpec.of(
            "Turns raw values into Unified Namespace messages: scripts set the metadata, the topic is built from it, and"
                    + " the payload becomes {\"timestamp_ms\": ..., \"value\": ...}.",
            FieldSpec.of("defaults", FieldType.SCRIPT)
                    .defaultsTo("")
                    .doc("The body of a function that is run first on each message: sets metadata and returns msg."),
            FieldSpec.objects(
                            "conditions",
                            ConfigSpec.of(
                                    "A condition and what it does.",
                                    FieldSpec.of("if", FieldType.SCRIPT)
                                            .doc("An expression of msg; what it does to msg is lost."),
                                    FieldSpec.of("then", FieldType.SCRIPT)
                                            .doc("The body of a function that is run where the condition holds.")))
                    .doc("Conditions, each applied to all messages before the next one."),
            FieldSpec.of("advancedProcessing", FieldType.SCRIPT)
                    .defaultsTo("")
                    .doc("The body of a function that is run last on each message."),
            FieldSpec.of("on_error", FieldType.STRING)
                    .defaultsTo("drop")
                    .oneOf("drop", "pass")
                    .doc(
                            "What happens to a message that fails: drop it, or pass it on as it came, flagged with the error."),
            VmPoolSettings.FIELD,
            Limits.FIELD);

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
        boolean pass = config.string("on_error").equals("pass");
        return new TagConfig(stages, scripts, pass, pool(config, problems), limits(config, problems));
    }

    private static int add(Script script, List<Script> scripts) {
        scripts.add(script);
        return scripts.size() - 1;
    }

    private static VmPoolSettings pool(Config config, ConfigProblems problems) {
        try {
            return VmPoolSettings.from(config.object("vm_pool"));
        } catch (IllegalArgumentException e) {
            problems.add(config.position("vm_pool"), config.path() + ".vm_pool", String.valueOf(e.getMessage()));
            return VmPoolSettings.ofDefaults();
        }
    }

    private static Limits limits(Config config, ConfigProblems problems) {
        try {
            return Limits.from(config.object("limits"));
        } catch (IllegalArgumentException e) {
            problems.add(config.position("limits"), config.path() + ".limits", String.valueOf(e.getMessage()));
            return Limits.ofDefaults();
        }
    }
}
