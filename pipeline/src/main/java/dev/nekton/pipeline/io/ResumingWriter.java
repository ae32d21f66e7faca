package dev.nekton.pipeline.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Writes buffers completely, however little the system takes at a time. */
final class ResumingWriter {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private ResumingWriter() {}

    /** Writes what remains of {@code bytes}; after a failure its position tells how far it came. */
    static void write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
