package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.time.Duration;
import java.util.List;

/** Reads a duration that may be left empty, for which Benthos writes {@code ""}. */
final class OptionalDuration {
    private OptionalDuration() {}

    /** Returns the duration of the text field {@code name}, zero when it is empty or, which is reported, no duration. */
    static Duration of(Config config, String name, ConfigProblems problems) {
        String text = config.string(name);
        if (text.isBlank()) {
            return Duration.ZERO;
        }
        ConfigNode node = ConfigNode.Scalar.of(ConfigNode.Kind.STRING, text, config.position(name));
        ConfigNode.Member member = new ConfigNode.Member(name, node.position(), node);
        ConfigProblems found = new ConfigProblems();
        Config read = ConfigSpec.of("", FieldSpec.of(name, FieldType.DURATION))
                .read(new ConfigNode.Mapping(List.of(member), node.position()), config.path(), found);
        if (found.isEmpty()) {
            return read.duration(name);
        }
        boolean cron =
                text.startsWith("@") || text.startsWith("TZ=") || text.strip().contains(" ");
        problems.add(
                node.position(),
                config.path() + "." + name,
                cron
                        ? "cron expressions are " + NotYet.TEXT
                        : "expected " + FieldType.DURATION.expectation() + ", but was \"" + text + "\"");
        return Duration.ZERO;
    }
}
