package dev.nekton.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final String FILE = """
            input: {file: {paths: [a, b]}}
            pipeline:
              processors:
                - script_processor: {mode: old}
            """;

    @Test
    void replacesValuesByTheirPath() {
        PipelineConfig config = Load.file(
                FILE,
                Map.of(),
                "pipeline.threads=7",
                "input.file.paths.1=c",
                "input.file.paths.-=d",
                "input.file.paths.-=e=f",
                "pipeline.processors.0.script_processor.mode=new",
                "pipeline.processors.-={label: last, noop: {}}",
                "output.file.path='5'",
                "logger.static_fields.a~1b~0=x");

        assertThat(config.threads()).isEqualTo(7);
        assertThat(config.input().config().strings("paths")).containsExactly("a", "c", "d", "e=f");
        assertThat(config.processors()).extracting(Component::label).containsExactly("", "last");
        assertThat(config.processors().get(0).config().string("mode")).isEqualTo("new");
        assertThat(config.output().config().string("path")).isEqualTo("5");
        assertThat(config.logger().staticFields()).containsEntry("a.b~", "x");
    }

    @Test
    void makesWhatIsMissingOnTheWay() {
        PipelineConfig config = Load.file("", Map.of(), "pipeline.processors.-.noop={}", "input.file.paths.-=a");

        assertThat(config.processors()).hasSize(1);
        assertThat(config.input().config().strings("paths")).containsExactly("a");
    }

    @Test
    void keepsReferencesAsTheyAre() {
        PipelineConfig config =
                Load.file(FILE, Map.of("A", "x"), "pipeline.processors.0.script_processor.mode=${A} ${UNSET}");

        assertThat(config.processors().get(0).config().string("mode")).isEqualTo("${A} ${UNSET}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "pipeline.processors.1.noop={};-s pipeline.processors.1.noop:1:1: pipeline.processors.1.noop: index 1 is out of range, the list has 1 elements",
                "pipeline.processors.x=1;expected an index of the list or -, got x",
                "pipeline.processors.0.script_processor.mode.x=1;there is no x in a !!str",
                "pipeline.threads=many;-s pipeline.threads:1:1: pipeline.threads: expected a whole number",
                "pipeline.thread=1;-s pipeline.thread:1:1: pipeline: field thread not recognised (did you mean \"threads\"?)",
                "pipeline.threads=[1;-s pipeline.threads:1:3: not YAML: "
            })
    void saysWhatDoesNotFit(String setting, String message) {
        assertThatThrownBy(() -> Load.file(FILE, Map.of(), setting))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=a", "a..b=c", ".a=b", "a.=b"})
    void mustBePathAndValue(String text) {
        assertThatThrownBy(() -> Setting.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
