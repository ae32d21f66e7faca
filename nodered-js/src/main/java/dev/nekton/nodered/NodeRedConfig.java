package dev.nekton.nodered;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.vm.Script;
import dev.nekton.vm.message.ScriptSettings;
import java.util.List;

/**
 * The processor's configuration.
 *
 * @param code the function
 * @param env the environment variables that the function may read
 * @param settings what all processors with scripts have in common
 */
record NodeRedConfig(Script code, List<String> env, ScriptSettings settings) {
    static final ConfigSpec SPEC = ConfigSpec.of(
                    "Runs a function in the style of Node-RED on each message: it returns msg, a new message, a list with"
                            + " a message for each element, or nothing to drop the message.",
                    FieldSpec.of("code", FieldType.SCRIPT)
                            .doc("The body of the function: reads and changes msg.payload and msg.meta, and returns"
                                    + " what goes on."),
                    FieldSpec.of("env", FieldType.STRING_LIST)
                            .asOptional()
                            .doc("The environment variables that the function may read, by env.get(name), as they are"
                                    + " when the processor is made."))
            .with(ScriptSettings.FIELDS);

    static NodeRedConfig read(Config config, ConfigProblems problems) {
        return new NodeRedConfig(
                Script.functionBody(config.script("code")),
                config.strings("env"),
                ScriptSettings.read(config, problems));
    }
}
