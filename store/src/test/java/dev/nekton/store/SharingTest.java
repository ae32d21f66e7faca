package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who shares a store with whom. */
class SharingTest {
    @TempDir
    private Path folder;

    private final Rig rig = new Rig();

    @Test
    void oneNameIsOneStoreUntilItsLastUserLeaves() {
        StoreSettings settings = Rig.memory("sharing", 10, 1000, Optional.empty());
        Store first = rig.open(settings, "first");
        Store second = rig.open(settings, "second");
        first.put("a", Value.of(1));
        first.close();
        first.close();

        assertThat(second.get("a")).contains(Value.of(1));

        second.close();
        try (Store third = rig.open(settings, "third")) {
            assertThat(third.get("a")).isEmpty();
        }
    }

    @Test
    void privateStoresAndOtherNamesAreApart() {
        try (Store named = rig.open(Rig.memory("one", 10, 1000, Optional.empty()));
                Store other = rig.open(Rig.memory("two", 10, 1000, Optional.empty()));
                Store own = rig.open(StoreSettings.ofDefaults());
                Store alsoOwn = rig.open(StoreSettings.ofDefaults())) {
            named.put("a", Value.of(1));
            own.put("a", Value.of(2));

            assertThat(other.get("a")).isEmpty();
            assertThat(alsoOwn.get("a")).isEmpty();
        }
    }

    @Test
    void oneNameInMemoryAndInAFileAreTwoStores() {
        try (Store memory = rig.open(Rig.memory("both", 10, 1000, Optional.empty()));
                Store file = rig.open(Rig.file("both", folder.resolve("both.db")))) {
            memory.put("a", Value.of(1));

            assertThat(file.get("a")).isEmpty();
        }
    }

    @Test
    void otherSettingsUnderOneNameAreRefused() {
        try (Store store = rig.open(Rig.memory("same", 10, 1000, Optional.empty()), "mixer")) {
            assertThatThrownBy(
                            () -> rig.open(Rig.memory("same", 20, 1000, Optional.of(Duration.ofSeconds(1))), "filler"))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the memory store same is open with other settings: ttl is not set, then 1000ms,"
                            + " max_entries is 10, then 20 (first in mixer, then in filler); give both the same"
                            + " settings, or one of them another name");
            assertThat(store.keys()).isZero();
        }
    }

    @Test
    void aFileOfAnotherStoreIsRefusedWhicheverWayItIsNamed() throws IOException {
        Path file = folder.resolve("cache.db");
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (Store store = rig.open(Rig.file("first", file), "mixer")) {
            for (Path other : new Path[] {file, link, folder.resolve("x/../cache.db")}) {
                assertThatThrownBy(() -> rig.open(Rig.file("second", other), "filler"))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining(other.toString())
                        .hasMessageContaining("mixer (name first)");
                assertThatThrownBy(() -> rig.file(other)).isInstanceOf(StoreException.class);
            }
            store.put("a", Value.of(1));
        }
        try (Store store = rig.open(Rig.file("second", file), "filler")) {
            assertThat(store.get("a")).contains(Value.of(1));
        }
    }

    @Test
    void aRefusedFileIsFreeAfterwards() throws IOException {
        Path file = Files.writeString(folder.resolve("cache.db"), "no store");
        assertThatThrownBy(() -> rig.file(file)).isInstanceOf(StoreException.class);
        Files.delete(file);

        try (Store store = rig.file(file)) {
            assertThat(store.keys()).isZero();
        }
    }
}
