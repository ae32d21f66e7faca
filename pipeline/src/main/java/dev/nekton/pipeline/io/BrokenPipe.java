package dev.nekton.pipeline.io;

import dev.nekton.pipeline.component.OutputClosedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells an output that is closed for good, as a pipe whose reader has gone, from other failures. */
final class BrokenPipe {
    private BrokenPipe() {}

    /**
     * Returns {@code failure}, as an {@link OutputClosedException} when the reader of the output has gone, or the process
     * was started without one ({@code >&-}).
     */
    static IOException of(IOException failure, Path output) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean closed = text.contains("pipe") || text.contains("bad file descriptor");
        return closed || isPipe(output) ? new OutputClosedException(failure) : failure;
    }

    /** The system's text may be in any language; on Linux the link tells what it is. Writing to a pipe fails for nothing else. */
    private static boolean isPipe(Path output) {
        try {
            String target = Files.readSymbolicLink(output).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
