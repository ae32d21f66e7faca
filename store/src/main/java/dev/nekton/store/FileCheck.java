package dev.nekton.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells why a path can't be the file of a store, and what to do. */
final class FileCheck {
    private static final String HEADER = "H:2,";
    private static final int HEADER_DISTANCE = 4096;

    private FileCheck() {}

    /** Refuses what can be seen without opening the file; what is not there is fine. */
    static void requireUsable(Path path) {
        if (Files.isDirectory(path)) {
            throw new StoreException(path + " is a folder; path must name a file, such as " + path.resolve("cache.db"));
        }
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            throw new StoreException(path + " is no ordinary file; path must name one");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new StoreException(
                    path + " is read-only for this process; give the user it runs as the right to read and"
                            + " write it, or give another path");
        }
        if (size(path) == 0) {
            throw new StoreException(path + " is empty, which no store leaves behind; delete it to begin with an empty"
                    + " store, or restore it from a backup");
        }
    }

    static StoreException notMade(Path path, Exception cause) {
        return new StoreException(
                path + " can't be made: " + Reason.of(cause) + "; give the user this runs as the right to write to its"
                        + " folder, or give another path",
                cause);
    }

    static StoreException notOurs(Path path) {
        return new StoreException(path
                + " holds no nekton store, or what is left of a damaged one, and was left as it is; give another path");
    }

    static StoreException otherFormat(Path path, String format) {
        return new StoreException(path + " has format " + format
                + ", which this version can't read; use the version that" + " wrote it, or give another path");
    }

    /** Returns the exception to throw for what happened while the file was opened or read. */
    static StoreException refusal(Path path, Throwable cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        if (cause instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return new StoreException(
                    path + " is in use by another process; stop that one, or give this one a path of its own", cause);
        }
        if (cause instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT) {
            return new StoreException(
                    path + " was written by a newer version; use that one, or give another path", cause);
        }
        if (!hasHeader(path)) {
            return notOurs(path);
        }
        if (cause instanceof OutOfMemoryError) {
            return new StoreException(
                    path + " can't be read with the memory of this process: give it more (-Xmx); if that does not help,"
                            + " the file is damaged",
                    cause);
        }
        return new StoreException(
                path + " is damaged, and was left as it is (" + Reason.of(cause)
                        + "); restore it from a backup, or move it" + " away to begin with an empty store",
                cause);
    }

    /** An MVStore has its header twice. */
    private static boolean hasHeader(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEADER_DISTANCE + HEADER.length());
            return begins(head, 0) || begins(head, HEADER_DISTANCE);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean begins(byte[] head, int from) {
        for (int i = 0; i < HEADER.length(); i++) {
            if (from + i >= head.length || head[from + i] != HEADER.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new StoreException(path + " can't be read: " + Reason.of(e), e);
        }
    }
}
