package dev.nekton.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** What is wrong with a file, in words for people. */
final class Reason {
    private Reason() {}

    /** Returns it in one line, such as {@code No space left on device}. */
    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof FileSystemException file) {
            return ofFileSystem(file);
        }
        if (root instanceof EOFException) {
            return "it ends too early";
        }
        if (root instanceof IOException || root instanceof DamageException || root instanceof Error) {
            return root.getMessage() == null ? root.toString() : root.getMessage();
        }
        return "its structure is broken";
    }

    private static String ofFileSystem(FileSystemException file) {
        if (file.getReason() != null) {
            return file.getReason();
        }
        if (file instanceof AccessDeniedException) {
            return "access denied";
        }
        return file instanceof FileAlreadyExistsException
                ? file.getFile() + " is in the way"
                : file.getClass().getSimpleName() + ": " + file.getFile();
    }

    /** The contents of a file are not those that were written; the message says what is wrong with them. */
    static final class DamageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamageException(String message) {
            super(message);
        }
    }
}
