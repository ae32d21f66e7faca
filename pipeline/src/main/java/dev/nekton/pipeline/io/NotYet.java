package dev.nekton.pipeline.io;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;

/** Fields that Benthos has and Nekton refuses, so that nobody believes they work. */
final class NotYet {
    static final String TEXT = "known in Benthos, not supported by nekton yet";

    private static final String DOC = "Known in Benthos, not supported by nekton yet.";

    private NotYet() {}

    /** Returns a field that {@link #refuse} refuses. */
    static FieldSpec field(String name) {
        return FieldSpec.of(name, FieldType.ANY).asOptional().doc(DOC);
    }

    /** Returns the field that tells whether failed batches are tried again; only {@code true} is supported. */
    static FieldSpec autoReplayNacks() {
        return FieldSpec.of("auto_replay_nacks", FieldType.BOOLEAN)
                .defaultsTo("true")
                .doc("Whether what an output refused is tried again until it succeeds; false is not supported yet.");
    }

    /** Reports each field of {@code spec} that is given although it is not supported. */
    static void refuse(ConfigSpec spec, Config config, ConfigProblems problems) {
        for (FieldSpec field : spec.fields()) {
            boolean refused = field.doc().equals(DOC) && config.isSet(field.name());
            boolean noReplay = field.name().equals("auto_replay_nacks") && !config.bool(field.name());
            if (refused || noReplay) {
                problems.add(config.position(field.name()), config.path() + "." + field.name(), TEXT);
            }
        }
    }
}
