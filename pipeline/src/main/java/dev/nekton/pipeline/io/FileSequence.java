package dev.nekton.pipeline.io;

import dev.nekton.Metadata;
import dev.nekton.value.Value;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files that are read one after the other.
 *
 * <p><em>Not thread-safe</em>, but for {@link #progress}.
 */
final class FileSequence {
    private final List<String> patterns;
    private final AtomicLong bytesRead = new AtomicLong();
    private final List<String> consumed = new ArrayList<>();

    private volatile long bytes;
    private List<String> paths = List.of();
    private int next;
    private String path = "";
    private InputStream stream = InputStream.nullInputStream();

    FileSequence(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * Finds the files.
     *
     * @throws IOException when there are none, or one can't be read
     */
    void find() throws IOException {
        paths = PathPattern.expand(patterns);
        if (paths.isEmpty()) {
            throw new IOException("no file found: " + String.join(", ", patterns));
        }
        long sum = 0;
        for (String found : paths) {
            check(found);
            sum += Files.size(Path.of(found));
        }
        bytes = sum;
    }

    private static void check(String found) throws IOException {
        Path file = Path.of(found);
        if (!Files.exists(file)) {
            throw new IOException(found + ": no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(found + ": is a directory");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(found + ": permission denied");
        }
    }

    /** Opens the next file; returns false when there is none. */
    boolean openNext() throws IOException {
        if (next == paths.size()) {
            return false;
        }
        path = paths.get(next++);
        try {
            stream = new Counted(Channels.newInputStream(FileChannel.open(Path.of(path), StandardOpenOption.READ)));
        } catch (IOException e) {
            throw FileErrors.named(path, e);
        }
        return true;
    }

    /** Returns the path of the open file. */
    String path() {
        return path;
    }

    /** Returns the bytes of the open file; reading can be interrupted. */
    InputStream stream() {
        return stream;
    }

    /** Returns what Redpanda Connect tells about the open file, added to {@code start}. */
    Metadata metadata(Metadata.Builder start) throws IOException {
        Instant modified = Files.getLastModifiedTime(Path.of(path)).toInstant().truncatedTo(ChronoUnit.SECONDS);
        return start.set("path", path)
                .set("mod_time_unix", Value.of((double) modified.getEpochSecond()))
                .set("mod_time", modified.toString())
                .build();
    }

    /** Closes the open file, read to its end. */
    void finish() throws IOException {
        consumed.add(path);
        close();
    }

    void close() throws IOException {
        stream.close();
    }

    /** Deletes the files that were read to their end. */
    void deleteConsumed() throws IOException {
        for (String used : consumed) {
            Files.deleteIfExists(Path.of(used));
        }
    }

    /** Returns the part of all bytes that was read; empty when no file has a size, as pipes have none. */
    OptionalDouble progress() {
        long all = bytes;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) bytesRead.get() / all));
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytesRead.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            bytesRead.addAndGet(Math.max(read, 0));
            return read;
        }
    }
}
