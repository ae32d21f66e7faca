package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** A disk without room, for real. */
class FullDiskTest {
    private static final Value LARGE = Value.of("x".repeat(10_000));

    @TempDir
    private Path folder;

    private final Rig rig = new Rig();

    @Test
    void allStaysInMemoryAndIsWrittenWhenThereIsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"))) {
            Path file = disk.path().resolve("cache.db");
            try (Store store = rig.file(file)) {
                store.put("before", Value.of(1));
                Path filler = Files.write(disk.path().resolve("filler"), new byte[1_000_000]);
                for (int i = 0; i < 120; i++) {
                    store.put("key " + i, LARGE);
                }

                assertThat(rig.awaitLog(event -> event.level() == Level.ERROR).text())
                        .contains(file.toString(), "No space left on device", "121 changed keys", "Free space");
                store.put("during", Value.of(2));
                store.remove("key 0");
                assertThat(store.keys()).isEqualTo(121);
                assertThat(store.get("key 1")).contains(LARGE);

                Files.delete(filler);
                assertThat(rig.awaitLog(event -> event.level() == Level.INFO).text())
                        .contains(file.toString(), "written again");
                store.put("after", Value.of(3));
            }
            try (Store store = rig.file(file)) {
                assertThat(store.keys()).isEqualTo(122);
                assertThat(store.snapshot())
                        .containsKeys("before", "during", "after", "key 119")
                        .doesNotContainKey("key 0");
            }
            assertThat(rig.log.events())
                    .filteredOn(event -> event.level() == Level.ERROR)
                    .hasSize(1);
        }
    }

    @Test
    void aLimitOnFilesLosesWhatItSaysAndNothingElse() throws Exception {
        Path file = folder.resolve("cache.db");
        List<String> lines;
        try (Child child = Child.start("ulimit -f 300", "fill", file, 0)) {
            lines = child.open().lines().toList();
        }

        assertThat(lines).anyMatch(line -> line.startsWith("keys 1001 "));
        assertThat(lines).anyMatch(line -> line.startsWith("ERROR " + file + " can't be written: File too large; "));
        String end = "ERROR " + file + " could not be written before the end: the last values of ";
        int lost = lines.stream()
                .filter(line -> line.startsWith(end))
                .mapToInt(line -> Integer.parseInt(line.substring(end.length()).split(" ")[0]))
                .findFirst()
                .orElseThrow();
        try (Store store = rig.file(file)) {
            assertThat(store.get("before")).contains(Value.of("x"));
            assertThat(store.keys())
                    .as("all but those that are said to be lost")
                    .isEqualTo(1001 - lost);
        }
    }
}
