package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The input {@code file}: a message for each line of some files. <em>Not thread-safe.</em> */
final class FileInput implements Input {
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

    private final FileSequence files;
    private final LinesScanner scanner;
    private final boolean deleteOnFinish;

    private @Nullable InputProblems problems;
    private @Nullable LineReader lines;
    private Metadata metadata = Metadata.empty();

    private FileInput(FileSequence files, LinesScanner scanner, boolean deleteOnFinish) {
        this.files = files;
        this.scanner = scanner;
        this.deleteOnFinish = deleteOnFinish;
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(SPEC, config, problems);
        LinesScanner scanner = LinesScanner.of(config, problems);
        problems.throwIfAny();
        return new FileInput(new FileSequence(config.strings("paths")), scanner, config.bool("delete_on_finish"));
    }

    @Override
    public void open(Resources resources) throws IOException {
        problems = new InputProblems(resources);
        files.find();
    }

    @Override
    public Optional<MessageBatch> read() throws IOException, InterruptedException {
        return InterruptibleRead.of(this::next);
    }

    private Optional<MessageBatch> next() throws IOException {
        while (lines != null || openNext()) {
            byte[] line = nextLine();
            if (line != null) {
                return Optional.of(MessageBatch.of(Message.of(line).withMetadata(metadata)));
            }
            files.finish();
            lines = null;
        }
        return Optional.empty();
    }

    private byte @Nullable [] nextLine() throws IOException {
        return Objects.requireNonNull(lines).next();
    }

    private boolean openNext() throws IOException {
        if (!files.openNext()) {
            return false;
        }
        metadata = files.metadata(Metadata.builder());
        lines = scanner.lines(files.stream(), files.path(), Objects.requireNonNull(problems));
        return true;
    }

    @Override
    public boolean finite() {
        return true;
    }

    @Override
    public OptionalDouble progress() {
        return files.progress();
    }

    @Override
    public void written() throws IOException {
        if (deleteOnFinish) {
            files.deleteConsumed();
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
