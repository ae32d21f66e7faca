package dev.nekton.pipeline.io;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.component.Input;
import dev.nekton.pipeline.component.Inputs;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code stdin}: a message for each line. A daemon thread reads ahead by at most one chunk, so that a stop
 * need not wait for data.
 *
 * <p><em>Not thread-safe.</em>
 */
final class StdinInput implements Input {
    static final ConfigSpec SPEC = ConfigSpec.of(
            "Reads the standard input, a message for each line.",
            LinesScanner.field(),
            NotYet.autoReplayNacks(),
            NotYet.field("codec"),
            NotYet.field("max_buffer"));

    private final LinesScanner scanner;
    private @Nullable LineReader lines;

    private StdinInput(LinesScanner scanner) {
        this.scanner = scanner;
    }

    static Input create(Config config, Inputs inputs) {
        ConfigProblems problems = new ConfigProblems();
        NotYet.refuse(SPEC, config, problems);
        LinesScanner scanner = LinesScanner.of(config, problems);
        problems.throwIfAny();
        return new StdinInput(scanner);
    }

    @Override
    public void open(Resources resources) {
        ChunkRelay relay = new ChunkRelay(System.in, "nekton-stdin");
        lines = scanner.lines(relay, "stdin", new InputProblems(resources));
    }

    @Override
    public Optional<MessageBatch> read() throws IOException, InterruptedException {
        return InterruptibleRead.of(this::next);
    }

    private Optional<MessageBatch> next() throws IOException {
        byte[] line = Objects.requireNonNull(lines, "not open").next();
        return line == null ? Optional.empty() : Optional.of(MessageBatch.of(Message.of(line)));
    }

    @Override
    public boolean finite() {
        return false;
    }

    /** Leaves the standard input open: it is not this input's. */
    @Override
    public void close() {}
}
