package dev.nekton.testkit;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.config.ScriptText;
import dev.nekton.spi.ProcessorFactory;
import java.util.List;

/** The configuration of a {@link FakeProcessor}: a script that must not contain {@code ###}, and a few more fields. */
record FakeFactory(Fault fault) implements ProcessorFactory {
    @Override
    public String type() {
        return "fake";
    }

    @Override
    public ConfigSpec spec() {
        FieldSpec threads =
                FieldSpec.of("threads", FieldType.INTEGER).doc("How many.").defaultsTo("1");
        return ConfigSpec.of(
                "Makes capital letters.",
                FieldSpec.of("code", FieldType.SCRIPT).doc("Does nothing.").defaultsTo(""),
                FieldSpec.of("names", FieldType.STRING_LIST)
                        .doc(fault == Fault.HAS_AN_UNDOCUMENTED_FIELD ? "" : "Does nothing.")
                        .asOptional(),
                FieldSpec.objects(
                                "rules",
                                ConfigSpec.of(
                                        "A rule.",
                                        FieldSpec.of("if", FieldType.STRING).doc("When.")))
                        .doc("The rules."),
                FieldSpec.object(
                                "pool",
                                ConfigSpec.of(
                                        "The pool.",
                                        fault == Fault.HAS_AN_INVALID_DEFAULT ? threads.defaultsTo("one") : threads))
                        .doc("The pool."));
    }

    @Override
    public BatchProcessor create(Config config, Resources resources) {
        ScriptText script = config.script("code");
        int wrong = script.text().indexOf("###");
        if (wrong >= 0 && fault != Fault.FINDS_SYNTAX_ERRORS_LATE) {
            throw refusal(config, script, wrong);
        }
        if (config.object("pool").integer("threads") < 1 && fault != Fault.TAKES_INVALID_CONFIGS) {
            throw new ConfigException(
                    List.of(new ConfigProblem(config.position("pool"), "fake.pool.threads", "must be at least 1")));
        }
        return new FakeProcessor(resources, fault);
    }

    private static ConfigException refusal(Config config, ScriptText script, int offset) {
        return new ConfigException(
                List.of(new ConfigProblem(script.positions().at(offset), config.path() + ".code", "unexpected token")));
    }
}
