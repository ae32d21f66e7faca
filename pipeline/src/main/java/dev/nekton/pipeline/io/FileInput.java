package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import java.io.IOException;
import java.util.Optional;

/** The input {@code file}: a message for each line of some files. */
final class FileInput {
    static final ConfigSpec SPEC = ConfigSpec.of(
            "Reads files, one after the other, a message for each line. Sets the metadata path, mod_time_unix and mod_time.",
            FieldSpec.of("paths", FieldType.STRING_LIST)
                    .doc("The files to read, in this order; *, ?, [a-z] and ** stand for several."),
            LinesScanner.field(),
            FieldSpec.of("delete_on_finish", FieldType.BOOLEAN)
                    .defaultsTo("false")
                    .doc("Whether to delete the files that were read to their end, once all messages are written."),
            NotYet.autoReplayNacks(),
            NotYet.field("codec"),
            NotYet.field("max_buffer"));

    private FileInput() {}

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(SPEC, config, problems);
        LinesScanner scanner = LinesScanner.of(config, problems);
        FilesInput.check(config, problems);
        problems.throwIfAny();
        return FilesInput.of(config, (files, skipped) -> open(scanner, files, skipped));
    }

    private static FilesInput.Batches open(LinesScanner scanner, FileSequence files, InputProblems problems)
            throws IOException {
        Metadata metadata = files.metadata(Metadata.builder());
        LineReader lines = scanner.lines(files.stream(), files.path(), problems);
        return () -> Optional.ofNullable(lines.next())
                .map(line -> MessageBatch.of(Message.of(line).withMetadata(metadata)));
    }
}
