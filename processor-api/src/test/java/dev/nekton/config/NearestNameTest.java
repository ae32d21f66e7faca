package dev.nekton.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> NAMES =
            List.of("defaults", "conditions", "advancedProcessing", "on_error", "vm_pool");

    @ParameterizedTest
    @CsvSource({
        "default, defaults",
        "conditons, conditions",
        "condtiions, conditions",
        "advanced_processing, advancedProcessing",
        "OnError, on_error",
        "vmpool, vm_pool",
    })
    void findsWhatWasMeant(String misspelt, String meant) {
        assertThat(NearestName.of(misspelt, NAMES)).contains(meant);
        assertThat(NearestName.hint(misspelt, NAMES)).isEqualTo(" (did you mean \"" + meant + "\"?)");
    }

    @ParameterizedTest
    @CsvSource({"code", "xyz", "''"})
    void findsNothingFarAway(String name) {
        assertThat(NearestName.of(name, NAMES)).isEmpty();
        assertThat(NearestName.hint(name, NAMES)).isEmpty();
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquallyNearOnes() {
        assertThat(NearestName.of("cas", List.of("cat", "car"))).contains("car");
    }
}
