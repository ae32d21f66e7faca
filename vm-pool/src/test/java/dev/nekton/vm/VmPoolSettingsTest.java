package dev.nekton.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigSpec;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VmPoolSettingsTest {

    @Test
    void defaultsFitTheMachine() {
        VmPoolSettings defaults = VmPoolSettings.ofDefaults();
        assertThat(defaults.maxSize())
                .isEqualTo(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));
        assertThat(defaults.preloadSize()).isEqualTo(1);
        assertThat(defaults.idleTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(defaults.cleanupInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(defaults.maxWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(defaults.metricsLogged()).isFalse();
    }

    @Test
    void anAbsentSectionHasTheDefaults() {
        assertThat(read(Map.of())).isEqualTo(VmPoolSettings.ofDefaults());
    }

    @Test
    void readsEachField() {
        assertThat(read(Map.of(
                        "max_size",
                        7L,
                        "preload_size",
                        3L,
                        "idle_timeout",
                        "20s",
                        "cleanup_interval",
                        "500ms",
                        "max_wait",
                        "2s",
                        "enable_metrics",
                        true)))
                .isEqualTo(new VmPoolSettings(
                        7, 3, Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofSeconds(2), true));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 'max_size must be at least 1, but was 0'",
        "-3, 0, 'max_size must be at least 1, but was -3'",
        "2, -1, 'preload_size must be at least 0, but was -1'",
        "2, 3, 'preload_size must be at most max_size (2), but was 3'",
    })
    void refusesSizesOutOfRange(int maxSize, int preloadSize, String text) {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new VmPoolSettings(maxSize, preloadSize, second, second, second, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @ParameterizedTest
    @CsvSource({
        "max_size, 0",
        "preload_size, -1",
        "max_size, many",
        "idle_timeout, soon",
        "max_wait, -1s",
        "max_sise, 3",
    })
    void theSpecRefusesBadFields(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(name);
    }

    private static VmPoolSettings read(Map<String, ?> section) {
        ConfigSpec spec = ConfigSpec.of("", VmPoolSettings.FIELD);
        Config config = spec.read(ConfigNode.of("p", Map.of("vm_pool", section)), "p");
        return VmPoolSettings.from(config.object("vm_pool"));
    }
}
