package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import dev.nekton.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The input {@code csv}: a message for each row of some files. <em>Not thread-safe.</em> */
final class CsvInput implements Input {
    private final FileSequence files;
    private final CsvFormat format;
    private final long batchCount;
    private final boolean deleteOnFinish;

    private @Nullable InputProblems problems;
    private @Nullable CsvRows rows;
    private Metadata metadata = Metadata.empty();

    private CsvInput(FileSequence files, CsvFormat format, long batchCount, boolean deleteOnFinish) {
        this.files = files;
        this.format = format;
        this.batchCount = batchCount;
        this.deleteOnFinish = deleteOnFinish;
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(CsvFormat.SPEC, config, problems);
        CsvFormat format = CsvFormat.of(config, problems);
        problems.throwIfAny();
        return new CsvInput(
                new FileSequence(config.strings("paths")),
                format,
                config.integer("batch_count"),
                config.bool("delete_on_finish"));
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
        while (rows != null || openNext()) {
            List<Message> batch = nextRows(Objects.requireNonNull(rows));
            if (!batch.isEmpty()) {
                return Optional.of(MessageBatch.of(batch));
            }
            files.finish();
            rows = null;
        }
        return Optional.empty();
    }

    private List<Message> nextRows(CsvRows open) throws IOException {
        List<Message> batch = new ArrayList<>();
        while (batch.size() < batchCount) {
            Value row = open.next();
            if (row == null) {
                break;
            }
            batch.add(Message.of(row).withMetadata(metadata));
        }
        return batch;
    }

    private boolean openNext() throws IOException {
        if (!files.openNext()) {
            return false;
        }
        CsvRows opened = new CsvRows(format, files.stream(), files.path(), Objects.requireNonNull(problems));
        List<String> header = opened.readHeader();
        Metadata.Builder start = Metadata.builder();
        if (!header.isEmpty()) {
            start.set(
                    "header",
                    new Value.Array(header.stream().<Value>map(Value::of).toList()));
        }
        metadata = files.metadata(start);
        rows = opened;
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
