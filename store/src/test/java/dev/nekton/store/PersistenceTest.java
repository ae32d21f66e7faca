package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.store.StoreSettings.Backend;
import dev.nekton.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there again after a restart. */
class PersistenceTest {
    @TempDir
    private Path folder;

    private final Rig rig = new Rig();
    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("made/on/demand/cache.db");
    }

    @Test
    void whatWasPutIsThereAgainAndWhatWasRemovedIsNot() {
        Value nested =
                Value.Struct.of(Map.of("n", new Value.Array(List.of(Value.Num.ofLiteral("NaN"), Value.of("ä")))));
        try (Store store = rig.file(file)) {
            store.put("kept", nested);
            store.put("changed", Value.of(1));
            store.put("changed", Value.of(2));
            store.put("removed", Value.of(3));
            store.remove("removed");
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnly(Map.entry("kept", nested), Map.entry("changed", Value.of(2)));
            store.remove("changed");
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnlyKeys("kept");
        }
        assertThat(rig.log.events()).isEmpty();
    }

    @Test
    void theOrderOfWritingIsTheOrderOfUseAfterwards() {
        try (Store store = rig.file(file)) {
            for (String key : List.of("c", "a", "b")) {
                store.put(key, Value.of(key));
                rig.clock.advance(Duration.ofMillis(1));
            }
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot().keySet()).containsExactly("c", "a", "b");
        }
    }

    @Test
    void whatWasEvictedHasLeftTheFile() {
        StoreSettings small =
                new StoreSettings(Backend.PERSISTENT, "", Optional.of(file), Optional.empty(), 3, 1 << 20);
        try (Store store = rig.open(small)) {
            for (int i = 0; i < 10; i++) {
                store.put("key " + i, Value.of(i));
                rig.clock.advance(Duration.ofMillis(1));
            }
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnlyKeys("key 7", "key 8", "key 9");
        }
    }

    @Test
    void smallerBoundsTakeTheLastWritten() {
        try (Store store = rig.file(file)) {
            store.put("large", Value.of("x".repeat(2000)));
            for (int i = 0; i < 10; i++) {
                rig.clock.advance(Duration.ofMillis(1));
                store.put("key " + i, Value.of(i));
            }
        }
        StoreSettings small = new StoreSettings(Backend.PERSISTENT, "", Optional.of(file), Optional.empty(), 3, 1000);
        try (Store store = rig.open(small)) {
            assertThat(store.snapshot().keySet()).containsExactly("key 7", "key 8", "key 9");
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnlyKeys("key 7", "key 8", "key 9");
        }
    }

    @Test
    void aRestoredSnapshotReplacesTheFile() {
        try (Store store = rig.file(file)) {
            store.put("a", Value.of(1));
        }
        try (Store store = rig.file(file)) {
            store.restore(Map.of("b", Value.of(2)));
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnly(Map.entry("b", Value.of(2)));
        }
    }

    @Test
    void theFileIsWrittenWhileTheStoreIsOpen() throws Exception {
        try (Store store = rig.file(file)) {
            long before = Files.size(file);
            store.put("a", Value.of("x".repeat(100_000)));
            for (int i = 0; i < 200 && Files.size(file) < before + 100_000; i++) {
                Thread.sleep(50);
            }
            assertThat(Files.size(file)).isGreaterThanOrEqualTo(before + 100_000);
            assertThat(store.diskBytes()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void aFileThatIsDeletedMeanwhileIsMadeAnewWithAllValues() throws Exception {
        try (Store store = rig.file(file)) {
            store.put("before", Value.of(1));
            for (int i = 0; i < 200 && Files.size(file) < 12_289; i++) {
                Thread.sleep(20);
            }
            Files.delete(file);
            store.put("after", Value.of(2));
        }
        try (Store store = rig.file(file)) {
            assertThat(store.snapshot()).containsOnlyKeys("before", "after");
        }
        assertThat(rig.log.events()).singleElement().asString().contains("WARN", "was deleted or moved");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws Exception {
        try (Store store = rig.file(file)) {
            store.put("a", Value.of(1));
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
