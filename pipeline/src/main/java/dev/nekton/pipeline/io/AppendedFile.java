package dev.nekton.pipeline.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file to whose end bytes are written as a whole or not at all: what was written of a piece that failed is cut off
 * again. Where that is impossible, as with a pipe or a device, writing goes on where it stopped.
 *
 * <p><em>Not thread-safe.</em>
 */
final class AppendedFile {
    private static final long NOTHING_TO_CUT = -1;

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable ByteBuffer unwritten;
    private boolean regular = true;
    private long cutTo = NOTHING_TO_CUT;

    AppendedFile(Path path) {
        this.path = path;
    }

    /** Opens the file; makes it and its folders where they do not exist. */
    void open() throws IOException {
        try {
            Path folder = path.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            opened();
        } catch (IOException e) {
            throw FileErrors.named("can't write " + path, e);
        }
    }

    /**
     * Writes {@code bytes}, or, after a failure, what that failure left unwritten: the caller asks for the same again.
     *
     * @throws dev.nekton.pipeline.component.OutputClosedException when it is a pipe whose reader has gone
     * @throws IOException when they can't be written completely
     */
    void append(Supplier<ByteBuffer> bytes) throws IOException {
        ByteBuffer piece = unwritten == null ? bytes.get() : unwritten;
        unwritten = piece;
        try {
            cut();
            FileChannel open = opened();
            long before = regular ? open.size() : 0;
            cutTo = regular ? before : NOTHING_TO_CUT;
            ResumingWriter.write(open, piece);
        } catch (IOException e) {
            failed(piece);
            throw regular ? FileErrors.named("can't write " + path, e) : BrokenPipe.of(e, path);
        }
        cutTo = NOTHING_TO_CUT;
        unwritten = null;
    }

    /** Cuts off at once, so that others never see half a line for long; what fails here is tried again later. */
    private void failed(ByteBuffer piece) {
        if (regular) {
            piece.rewind();
        }
        try {
            cut();
        } catch (IOException e) {
            closeQuietly();
        }
    }

    private void cut() throws IOException {
        if (cutTo != NOTHING_TO_CUT) {
            FileChannel open = opened();
            if (open.size() > cutTo) {
                open.truncate(cutTo);
            }
            cutTo = NOTHING_TO_CUT;
        }
    }

    private FileChannel opened() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            regular = Files.isRegularFile(path);
        }
        return channel;
    }

    private void closeQuietly() {
        try {
            closeChannel();
        } catch (IOException e) {
            // the failure that led here is the one that counts
        }
    }

    private void closeChannel() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    void close() throws IOException {
        try {
            cut();
        } finally {
            closeChannel();
        }
    }
}
