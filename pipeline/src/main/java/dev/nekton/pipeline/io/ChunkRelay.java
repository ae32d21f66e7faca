package dev.nekton.pipeline.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream whose reading cannot be interrupted in a daemon thread of its own, so that waiting for it can be.
 *
 * <p><em>Not thread-safe:</em> one thread reads.
 */
final class ChunkRelay extends InputStream {
    private static final int CHUNK_BYTES = 65_536;

    /** What the thread hands over: bytes, or the end with perhaps a failure. */
    private record Chunk(
            ByteBuffer bytes, boolean last, @Nullable IOException failure) {}

    private final BlockingQueue<Chunk> handover = new SynchronousQueue<>();
    private Chunk chunk = new Chunk(ByteBuffer.allocate(0), false, null);

    /** Starts reading {@code source}. */
    ChunkRelay(InputStream source, String threadName) {
        Thread thread = new Thread(() -> relay(source), threadName);
        thread.setDaemon(true);
        thread.start();
    }

    private void relay(InputStream source) {
        try {
            handover.put(rest(source));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands over all chunks and returns the last one. */
    private Chunk rest(InputStream source) throws InterruptedException {
        byte[] buffer = new byte[CHUNK_BYTES];
        try {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                handover.put(new Chunk(ByteBuffer.wrap(Arrays.copyOf(buffer, read)), false, null));
            }
            return new Chunk(ByteBuffer.allocate(0), true, null);
        } catch (IOException e) {
            return new Chunk(ByteBuffer.allocate(0), true, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!chunk.bytes().hasRemaining()) {
            if (chunk.last()) {
                return end(chunk.failure());
            }
            chunk = take();
        }
        int count = Math.min(length, chunk.bytes().remaining());
        chunk.bytes().get(target, offset, count);
        return count;
    }

    private static int end(@Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        return -1;
    }

    private Chunk take() throws InterruptedIOException {
        try {
            return handover.take();
        } catch (InterruptedException e) {
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while waiting for data");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
