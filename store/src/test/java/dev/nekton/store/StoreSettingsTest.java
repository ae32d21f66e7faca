package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.store.StoreSettings.Backend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The section {@code cache}. */
class StoreSettingsTest {
    private static final ConfigSpec SPEC = ConfigSpec.of("A processor.", StoreSettings.FIELD);

    @Test
    void withoutTheSectionAStoreIsPrivateAndInMemory() {
        assertThat(read(Map.of())).isEqualTo(StoreSettings.ofDefaults());
        assertThat(StoreSettings.ofDefaults())
                .isEqualTo(new StoreSettings(
                        Backend.MEMORY, "", Optional.empty(), Optional.empty(), 1_000_000, 256L * 1024 * 1024));
        assertThat(StoreSettings.ofDefaults().isPrivate()).isTrue();
    }

    @Test
    void anEmptySectionIsTheSharedMemory() {
        assertThat(read(Map.of("cache", Map.of())))
                .isEqualTo(new StoreSettings(
                        Backend.MEMORY, "shared", Optional.empty(), Optional.empty(), 1_000_000, 256L * 1024 * 1024));
    }

    @Test
    void eachFieldIsRead() {
        Map<String, Object> section = Map.of(
                "backend", "persistent",
                "name", "",
                "path", "a/cache.db",
                "ttl", "90m",
                "max_entries", 10,
                "max_bytes", "1KiB");

        assertThat(read(Map.of("cache", section)))
                .isEqualTo(new StoreSettings(
                        Backend.PERSISTENT,
                        "",
                        Optional.of(Path.of("a/cache.db")),
                        Optional.of(Duration.ofMinutes(90)),
                        10,
                        1024));
    }

    @Test
    void aPersistentStoreNeedsAPath() {
        assertThatThrownBy(() -> read(Map.of("cache", Map.of("backend", "persistent"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("p.cache")
                .hasMessageContaining("persistent needs path");
    }

    @Test
    void aPathIsOfNoUseInMemory() {
        assertThatThrownBy(() -> read(Map.of("cache", Map.of("path", "x.db"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("backend: persistent");
    }

    @Test
    void javaUsersGetTheSameRules() {
        assertThatThrownBy(
                        () -> new StoreSettings(Backend.MEMORY, "", Optional.empty(), Optional.of(Duration.ZERO), 1, 1))
                .hasMessageContaining("ttl");
        assertThatThrownBy(() -> new StoreSettings(Backend.MEMORY, "", Optional.empty(), Optional.empty(), 0, 1))
                .hasMessageContaining("max_entries");
        assertThat(StoreSettings.persistent(Path.of("x"), Optional.empty()).isPrivate())
                .isTrue();
    }

    private static StoreSettings read(Map<String, Object> fields) {
        ConfigProblems problems = new ConfigProblems();
        Config config = SPEC.read(ConfigNode.of("p", fields), "p", problems);
        StoreSettings settings = StoreSettings.from(config, problems);
        problems.throwIfAny();
        return settings;
    }
}
