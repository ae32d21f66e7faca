package dev.nekton.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "input:",
                "input: null\noutput: ~\npipeline:\nlogger:\n",
                "pipeline: {processors: }",
                "pipeline: {threads: -1, processors: []}",
                "tests: [{name: '${UNSET}', nonsense: true}]"
            })
    void hasTheDefaultsOfBenthos(String yaml) {
        PipelineConfig config = Load.file(yaml);

        assertThat(config.input().type()).isEqualTo("stdin");
        assertThat(config.input().path()).isEqualTo("root.input");
        assertThat(config.output().type()).isEqualTo("stdout");
        assertThat(config.output().path()).isEqualTo("root.output");
        assertThat(config.threads()).isEqualTo(-1);
        assertThat(config.processors()).isEmpty();
        assertThat(config.logger())
                .isEqualTo(new LoggerConfig(LogLevel.INFO, LogFormat.LOGFMT, true, Map.of("@service", "nekton")));
        assertThat(config.shutdownTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.notices()).isEmpty();
    }

    @Test
    void isReadAsAWhole() {
        PipelineConfig config = Load.file("""
                input:
                  label: source
                  file:
                    paths: [a.txt, b.txt]
                    count: 0x10
                    scanner:
                      lines: {}
                pipeline:
                  threads: 4
                  processors:
                    - label: first
                      script_processor:
                        defaults: |
                          return msg;
                        dry: True
                    - noop: {}
                    - type: noop
                output:
                  type: file
                  file:
                    path: out
                logger:
                  level: debug
                  format: json
                  add_timestamp: false
                  static_fields: {site: 5, area: north}
                shutdown_timeout: 1m30s
                """);

        assertThat(config.input().label()).isEqualTo("source");
        assertThat(config.input().config().strings("paths")).containsExactly("a.txt", "b.txt");
        assertThat(config.input().config().integer("count")).isEqualTo(16);
        assertThat(config.threads()).isEqualTo(4);
        assertThat(config.processors()).extracting(Component::type).containsExactly("script_processor", "noop", "noop");
        assertThat(config.processors())
                .extracting(Component::path)
                .containsExactly(
                        "root.pipeline.processors.0", "root.pipeline.processors.1", "root.pipeline.processors.2");
        assertThat(config.processors()).extracting(Component::label).containsExactly("first", "", "");
        assertThat(config.processors().get(0).config().bool("dry")).isTrue();
        assertThat(config.processors().get(0).config().script("defaults").name())
                .isEqualTo("pipeline.processors[0].script_processor.defaults");
        assertThat(config.processors().get(0).config().script("defaults").at(1, 8))
                .hasToString("p.yaml:14:18");
        assertThat(config.output().config().string("path")).isEqualTo("out");
        assertThat(config.logger().level()).isEqualTo(LogLevel.DEBUG);
        assertThat(config.logger().format()).isEqualTo(LogFormat.JSON);
        assertThat(config.logger().addTimestamp()).isFalse();
        assertThat(config.logger().staticFields()).containsExactly(Map.entry("site", "5"), Map.entry("area", "north"));
        assertThat(config.shutdownTimeout()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void followsAnchorsAndMerges() {
        PipelineConfig config = Load.file("""
                pipeline:
                  processors:
                    - &noop
                      noop: {}
                    - *noop
                    - script_processor: &script {mode: a, dry: true}
                    - script_processor: {<<: *script, mode: b}
                """);

        assertThat(config.processors()).hasSize(4);
        assertThat(config.processors().get(3).config().string("mode")).isEqualTo("b");
        assertThat(config.processors().get(3).config().bool("dry")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"OFF, OFF", "fatal, FATAL", "Error, ERROR", "WARN, WARN", "trace, TRACE", "ALL, ALL", "none, NONE"})
    void takesLevelsInAnyCase(String text, LogLevel level) {
        assertThat(Load.file("logger: {level: " + text + "}").logger().level()).isEqualTo(level);
    }

    @Test
    void isReadFromDisk(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("x.yaml"), "pipeline: {threads: 3}");

        assertThat(PipelineFile.read(path).load(new Fakes().types()).threads()).isEqualTo(3);
    }

    @Test
    void saysWhyItCannotBeRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.yaml");
        Path latin = Files.write(folder.resolve("latin.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PipelineFile.read(missing))
                .isInstanceOf(ConfigException.class)
                .hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> PipelineFile.read(latin)).hasMessage(latin + ": the file is not UTF-8");
        assertThatThrownBy(() -> PipelineFile.read(folder))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(folder + ": the file can't be read: ");
    }
}
