package dev.nekton.pipeline.io;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.Input;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** An input that reads files one after the other; what is in a file is for an {@link Opener} to say. <em>Not thread-safe.</em> */
final class FilesInput implements Input {
    private final FileSequence files;
    private final Opener opener;
    private final boolean deleteOnFinish;

    private @Nullable InputProblems problems;
    private @Nullable Batches batches;

    private FilesInput(FileSequence files, Opener opener, boolean deleteOnFinish) {
        this.files = files;
        this.opener = opener;
        this.deleteOnFinish = deleteOnFinish;
    }

    /** Reports what is wrong with the paths of a configuration. */
    static void check(Config config, ConfigProblems problems) {
        List<String> paths = config.strings("paths");
        if (paths.isEmpty()) {
            problems.add(config.position("paths"), config.path() + ".paths", "must name at least one file");
        }
        for (int i = 0; i < paths.size(); i++) {
            String path = config.path() + ".paths[" + i + "]";
            PathPattern.fault(paths.get(i)).ifPresent(fault -> problems.add(config.position("paths"), path, fault));
        }
    }

    /** Returns the input of a configuration with the fields {@code paths} and {@code delete_on_finish}. */
    static FilesInput of(Config config, Opener opener) {
        return new FilesInput(new FileSequence(config.strings("paths")), opener, config.bool("delete_on_finish"));
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

    private Optional<MessageBatch> next() throws IOException {
        while (batches != null || files.openNext()) {
            if (batches == null) {
                batches = opener.open(files, Objects.requireNonNull(problems));
            }
            Optional<MessageBatch> batch = batches.next();
            if (batch.isPresent()) {
                return batch;
            }
            files.finish();
            batches = null;
        }
        return Optional.empty();
    }

    /** Begins to read the file that a sequence has open. */
    @FunctionalInterface
    interface Opener {
        Batches open(FileSequence files, InputProblems problems) throws IOException;
    }

    /** The batches of one file. */
    @FunctionalInterface
    interface Batches {
        /** Returns the next batch; empty at the end of the file. */
        Optional<MessageBatch> next() throws IOException;
    }
}
