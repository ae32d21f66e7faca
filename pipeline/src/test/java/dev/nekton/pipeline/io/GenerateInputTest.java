package dev.nekton.pipeline.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.pipeline.component.Input;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GenerateInputTest {
    @Test
    void makesAsManyMessagesAsCountedInBatches() throws Exception {
        Input input = Make.input(
                "generate", Map.of("mapping", "root = {\"a\": 1}", "interval", "", "count", 5, "batch_size", 2));

        assertThat(input.finite()).isTrue();
        assertThat(Make.batches(input, Resources.of("test")))
                .extracting(MessageBatch::size)
                .containsExactly(2, 2, 1);
        assertThat(input.progress()).hasValue(1);
    }

    @Test
    void makesTheFirstMessageAtOnceAndForEverByDefault() throws Exception {
        try (Input input = Make.input("generate", Map.of("mapping", "root = {}", "interval", "1h"))) {
            input.open(Resources.of("test"));

            assertThat(input.read()).isPresent();
            assertThat(input.finite()).isFalse();
        }
    }

    @Test
    void waitsForItsIntervalAndCanBeInterrupted() throws Exception {
        try (Input input = Make.input("generate", Map.of("mapping", "root = {}", "interval", "1h"))) {
            input.open(Resources.of("test"));
            input.read();
            Thread.currentThread().interrupt();

            assertThatThrownBy(input::read).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "root = {\"a\": [1, 2.50, true, null]} | {\"a\":[1,2.50,true,null]}",
                "root = \"plain # text\" | plain # text",
                "root=[] | []",
                "'# a comment\n root = {} # another' | {}",
                "root = -1.5e3 | -1.5e3",
                "root = null | null"
            })
    void takesAnyJsonLiteral(String mapping, String expected) throws Exception {
        assertThat(Make.texts(Make.input("generate", Map.of("mapping", mapping, "interval", "", "count", 1))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "root = uuid_v4() | uuid_v4",
                "root = {\"id\": count(\"x\")} | count",
                "root = \"a\".uppercase() | .uppercase",
                "root = \"a\" + \"b\" | +",
                "root = this | this",
                "root = if true { 1 } | if",
                "root.a = 1 | root.a",
                "meta a = \"b\" | meta",
                "let x = 1 | let",
                "'root = {}\nmeta a = 1' | meta",
                "'root = {}\nroot = 1' | root"
            })
    void refusesOtherBloblangByName(String mapping, String name) {
        assertThatThrownBy(() -> Make.input("generate", Map.of("mapping", mapping)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Bloblang " + name
                        + " is known in Benthos, not supported by nekton yet; only root = <JSON literal> is");
    }

    @Test
    void tellsWhereInTheMappingItIs() {
        assertThatThrownBy(() -> Make.input("generate", Map.of("mapping", "root = {\n  \"id\": now()\n}")))
                .hasMessageContaining("generate.mapping:2:9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root = {\"a\": }", "root = [1,", "root = \"open", "root =", "", "root = 1 2"})
    void refusesWhatIsNoJson(String mapping) {
        assertThatThrownBy(() -> Make.input("generate", Map.of("mapping", mapping)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("generate.mapping");
    }

    @Test
    void refusesCronExpressionsAndNonsenseAsIntervals() {
        assertThatThrownBy(() -> Make.input("generate", Map.of("mapping", "root = 1", "interval", "@every 1s")))
                .hasMessageContaining("generate.interval: cron expressions are known in Benthos");
        assertThatThrownBy(() -> Make.input("generate", Map.of("mapping", "root = 1", "interval", "soon")))
                .hasMessageContaining("generate.interval: expected a duration such as 500ms");
    }
}
