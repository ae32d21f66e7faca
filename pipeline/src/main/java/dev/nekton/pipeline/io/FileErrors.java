package dev.nekton.pipeline.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Says what is wrong with a file in words. */
final class FileErrors {
    private FileErrors() {}

    /** Returns an exception whose text names {@code path} and says what is wrong; {@code failure} is its cause. */
    static IOException named(String path, IOException failure) {
        return new IOException(path + ": " + reason(failure), failure);
    }

    /** Returns what is wrong, without the path. */
    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
