package dev.nekton.pipeline.io;

import dev.nekton.pipeline.component.OutputClosedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a pipe whose reader has gone from other failures. */
final class BrokenPipe {
    private BrokenPipe() {}

    /** Returns {@code failure}, as an {@link OutputClosedException} when the reader of the output has gone. */
    static IOException of(IOException failure, Path output) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("pipe") || isPipe(output) ? new OutputClosedException(failure) : failure;
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
