package dev.nekton.pipeline.io;

import dev.nekton.MessageBatch;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.pipeline.component.Output;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The output {@code file}: each message as a line at the end of a file.
 *
 * <p><em>Not thread-safe.</em>
 */
final class FileOutput implements Output {
    static final ConfigSpec SPEC = ConfigSpec.of(
            "Appends messages to a file.",
            FieldSpec.of("path", FieldType.STRING)
                    .doc("The file; it and its folders are made where they do not exist, and what it holds is kept."
                            + " Interpolations such as ${! json(\"id\") } are not supported yet."),
            Lines.codec());

    private final AppendedFile file;

    private FileOutput(AppendedFile file) {
        this.file = file;
    }

    static Output create(Config config) {
        ConfigProblems problems = new ConfigProblems();
        Lines.check(config, problems);
        String path = config.string("path");
        if (path.isEmpty()) {
            problems.add(config.position("path"), config.path() + ".path", "must not be empty");
        }
        if (path.contains("${!")) {
            problems.add(
                    config.position("path"), config.path() + ".path", "interpolation functions are " + NotYet.TEXT);
        }
        Path file = file(path, config, problems);
        problems.throwIfAny();
        return new FileOutput(new AppendedFile(file));
    }

    private static Path file(String path, Config config, ConfigProblems problems) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            problems.add(config.position("path"), config.path() + ".path", "is no file name here: " + e.getReason());
            return Path.of("");
        }
    }

    @Override
    public void open() throws IOException {
        file.open();
    }

    @Override
    public void write(MessageBatch batch) throws IOException {
        file.append(() -> Lines.of(batch));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
