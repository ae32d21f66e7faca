package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Metadata;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import dev.nekton.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The input {@code csv}: a message for each row of some files. <em>Immutable.</em> */
final class CsvInput {
    private final CsvFormat format;
    private final long batchCount;

    private CsvInput(CsvFormat format, long batchCount) {
        this.format = format;
        this.batchCount = batchCount;
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(CsvFormat.SPEC, config, problems);
        CsvFormat format = CsvFormat.of(config, problems);
        FilesInput.check(config, problems);
        problems.throwIfAny();
        return FilesInput.of(config, new CsvInput(format, config.integer("batch_count"))::open);
    }

    private FilesInput.Batches open(FileSequence files, InputProblems problems) throws IOException {
        CsvRows rows = new CsvRows(format, files.stream(), files.path(), problems);
        List<String> header = rows.readHeader();
        Metadata.Builder start = Metadata.builder();
        if (!header.isEmpty()) {
            start.set(
                    "header",
                    new Value.Array(header.stream().<Value>map(Value::of).toList()));
        }
        Metadata metadata = files.metadata(start);
        return () -> nextRows(rows, metadata);
    }

    private Optional<MessageBatch> nextRows(CsvRows rows, Metadata metadata) throws IOException {
        List<Message> batch = new ArrayList<>();
        while (batch.size() < batchCount) {
            Value row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(Message.of(row).withMetadata(metadata));
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(MessageBatch.of(batch));
    }
}
