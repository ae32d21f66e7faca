package dev.nekton.pipeline.io;

import dev.nekton.MessageBatch;
import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.pipeline.component.Output;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The output {@code stdout}: each message as a line. Remembers after a failure how many bytes are out already and goes
 * on from there.
 *
 * <p><em>Not thread-safe.</em>
 */
final class StdoutOutput implements Output {
    static final ConfigSpec SPEC = ConfigSpec.of("Prints messages to the standard output.", Lines.codec());

    private static final Path STDOUT = Path.of("/proc/self/fd/1");

    /** Never closed: that would close the process's standard output. */
    private final FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);

    private @Nullable ByteBuffer unwritten;

    private StdoutOutput() {}

    static Output create(Config config) {
        ConfigProblems problems = new ConfigProblems();
        Lines.check(config, problems);
        problems.throwIfAny();
        return new StdoutOutput();
    }

    @Override
    public void open() {}

    @Override
    public void write(MessageBatch batch) throws IOException {
        ByteBuffer lines = unwritten == null ? Lines.of(batch) : unwritten;
        unwritten = lines;
        try {
            ResumingWriter.write(stdout.getChannel(), lines);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw BrokenPipe.of(e, STDOUT);
        }
        unwritten = null;
    }

    @Override
    public void close() {}
}
