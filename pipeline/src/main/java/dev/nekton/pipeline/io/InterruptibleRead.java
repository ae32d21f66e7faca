package dev.nekton.pipeline.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;

/** Reading that ends with {@link InterruptedException} when the thread is interrupted, as inputs have to. */
@FunctionalInterface
interface InterruptibleRead<T> {
    T read() throws IOException;

    /** Returns what {@code reading} reads. */
    static <T> T of(InterruptibleRead<T> reading) throws IOException, InterruptedException {
        try {
            return reading.read();
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException("interrupted while reading");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
