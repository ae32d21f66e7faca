package dev.nekton.stream;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long variables are known, and where they are kept.
 *
 * @param path the file that keeps them over restarts
 * @param ttl how long a variable is known after its message
 */
record StateSettings(Optional<Path> path, Optional<Duration> ttl) {
    static final FieldSpec FIELD = FieldSpec.object(
                    "state",
                    ConfigSpec.of(
                            "The latest values of the sources.",
                            FieldSpec.of("path", FieldType.STRING)
                                    .defaultsTo("")
                                    .doc(
                                            "The file that keeps the latest values, made when there is none. Empty: they are"
                                                    + " gone at the end."),
                            FieldSpec.of("ttl", FieldType.DURATION)
                                    .asOptional()
                                    .atLeast(1)
                                    .doc("How long a value is known after its message. Default: for ever.")))
            .doc("How long the latest values of the sources are known, and where they are kept over restarts.");

    static StateSettings read(Config processor, ConfigProblems problems) {
        Config section = processor.object("state");
        Optional<Duration> ttl = section.isSet("ttl") ? Optional.of(section.duration("ttl")) : Optional.empty();
        try {
            String path = section.string("path");
            return new StateSettings(path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path)), ttl);
        } catch (InvalidPathException e) {
            problems.add(section.position("path"), section.path() + ".path", "is no file name here: " + e.getMessage());
            return new StateSettings(Optional.empty(), ttl);
        }
    }
}
