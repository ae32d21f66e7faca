package dev.nekton.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the checkout that this build runs in. */
final class RepositoryFiles {
    private RepositoryFiles() {}

    /** Returns the root: the nearest folder above that has the launcher. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("nekton"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
