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

class LimitsTest {
    @Test
    void anAbsentSectionHasTheDefaults() {
        assertThat(read(Map.of()))
                .isEqualTo(Limits.ofDefaults())
                .isEqualTo(new Limits(Duration.ofSeconds(5), 1000, 256_000_000, 16_000_000));
    }

    @Test
    void readsEachField() {
        assertThat(read(Map.of("timeout", "250ms", "call_depth", 50L, "memory", "1MiB", "result_size", "2KB")))
                .isEqualTo(new Limits(Duration.ofMillis(250), 50, 1_048_576, 2_000));
    }

    @ParameterizedTest
    @CsvSource({"timeout, 0s", "call_depth, 0", "memory, 0B", "result_size, 0B", "timeout, soon", "memory, much"})
    void refusesWhatIsNoLimit(String field, String text) {
        assertThatThrownBy(() -> read(Map.of(field, text)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("limits." + field);
    }

    @Test
    void aCallDepthThatNoCounterHoldsIsRefused() {
        assertThatThrownBy(() -> read(Map.of("call_depth", 3_000_000_000L))).hasMessageContaining("call_depth");
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, 'the script ran longer than 5000 ms (limits.timeout)'",
        "CALL_DEPTH, 'RangeError: Maximum call stack size exceeded (limits.call_depth: 1000)'",
        "MEMORY, 'the script took more than 256000000 bytes of memory (limits.memory)'",
        "RESULT_SIZE, 'a result, a text or a list takes more than 16000000 bytes (limits.result_size)'",
    })
    void whatItSaysNamesTheField(Limit limit, String text) {
        assertThat(Limits.ofDefaults().exceeded(limit)).isEqualTo(text);
    }

    private static Limits read(Map<String, Object> fields) {
        Config config = ConfigSpec.of("", Limits.FIELD).read(ConfigNode.of("test", Map.of("limits", fields)), "test");
        return Limits.from(config.object("limits"));
    }
}
