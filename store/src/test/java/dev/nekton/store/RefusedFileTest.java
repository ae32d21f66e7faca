package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that can't be a store's file: what is said, and that nothing is touched. */
class RefusedFileTest {
    @TempDir
    private Path folder;

    private final Rig rig = new Rig();

    private void assertRefused(Path path, String... texts) {
        assertThatThrownBy(() -> rig.file(path))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContainingAll(texts);
    }

    @Test
    void aFolder() {
        assertRefused(folder, "is a folder", "cache.db");
    }

    @Test
    void anEmptyFile() throws IOException {
        Path file = Files.createFile(folder.resolve("cache.db"));

        assertRefused(file, "is empty", "delete it");
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 5_000, 50_000})
    void aFileOfSomethingElse(int length) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x".repeat(length));

        assertRefused(file, "holds no nekton store", "another path");
        assertThat(file).hasContent("x".repeat(length));
    }

    @Test
    void aFileOfAnotherProgramThatUsesTheSameLibrary() throws IOException {
        Path file = folder.resolve("other.db");
        try (MVStore other = MVStore.open(file.toString())) {
            other.openMap("theirs").put("a", "b");
        }
        byte[] before = Files.readAllBytes(file);

        assertRefused(file, "holds no nekton store");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFileOfALaterFormat() throws IOException {
        Path file = folder.resolve("later.db");
        rig.file(file).close();
        try (MVStore later = MVStore.open(file.toString())) {
            later.<String, String>openMap("nekton.state").put("format", "2");
        }

        assertRefused(file, "has format 2", "version that wrote it");
    }

    @Test
    void aFileThatAnotherProcessUses() throws Exception {
        Path file = folder.resolve("cache.db");
        try (Child child = Child.start(":", "put", file, 0)) {
            child.open();

            assertRefused(file, "in use by another process", "a path of its own");
            assertRefused(file, "in use by another process");
        }
        try (Store store = rig.file(file)) {
            store.put("a", Value.of(1));
        }
    }

    @Test
    void aPlaceWhereNothingCanBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(file.resolve("cache.db"), "can't be made", "folder");
    }

    @Test
    void aReadOnlyFile() throws Exception {
        Path file = folder.resolve("cache.db");
        rig.file(file).close();
        assumeTrue(file.toFile().setReadOnly(), "skipped: files can't be made read-only here");
        assumeFalse(Files.isWritable(file), "skipped: root may write a read-only file; aReadOnlyDisk covers it");

        assertRefused(file, "read-only");
    }

    @Test
    void aReadOnlyDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"))) {
            Path file = disk.path().resolve("cache.db");
            try (Store store = rig.file(file)) {
                store.put("a", Value.of(1));
            }
            disk.makeReadOnly();

            assertRefused(file, "read-only");
            assertRefused(disk.path().resolve("new.db"), "can't be made");
        }
    }
}
