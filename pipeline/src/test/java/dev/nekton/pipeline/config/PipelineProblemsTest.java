package dev.nekton.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineProblemsTest {
    private static final String PROCESSOR = "pipeline: {processors: [%s]}";

    @Test
    void areAllReportedAtOnceInTheOrderOfTheFile() {
        ConfigException refused = refused("""
                inptu: {}
                input:
                  label: Bad Label
                  file:
                    count: none
                pipeline:
                  threads: ${THREADS}
                  processors:
                    - script_procesor: {}
                    - script_processor:
                        conditions:
                          - if: a
                            thn: b
                logger:
                  level: LOUD
                logger:
                  level: INFO
                http: {}
                output:
                  mqtt: {}
                """);

        assertThat(refused.problems())
                .extracting(problem -> problem.position().line() + ":"
                        + problem.position().column() + " " + problem.path() + ": " + problem.text())
                .containsExactly(
                        "1:1 : field inptu not recognised (did you mean \"input\"?); expected one of input, pipeline,"
                                + " output, logger, shutdown_timeout, tests",
                        "3:10 input.label: invalid label 'Bad Label': should match ^[a-z0-9_\\-]+$ and not begin with"
                                + " _ or -",
                        "5:5 input.file: field paths is required: a list of strings",
                        "5:12 input.file.count: expected a whole number, but was \"none\"",
                        "7:12 pipeline.threads: required environment variable THREADS is not set and has no default,"
                                + " as ${THREADS:default} would give it",
                        "9:7 pipeline.processors[0]: unknown processor type script_procesor (did you mean"
                                + " \"script_processor\"?); expected one of noop, script_processor",
                        "12:13 pipeline.processors[1].script_processor.conditions[0]: field then is required: a string",
                        "13:13 pipeline.processors[1].script_processor.conditions[0]: field thn not recognised (did you"
                                + " mean \"then\"?); expected one of if, then",
                        "15:10 logger.level: must be one of OFF, FATAL, ERROR, WARN, INFO, DEBUG, TRACE, ALL, NONE, but"
                                + " was \"LOUD\"",
                        "16:1 : key \"logger\" already defined at line 14",
                        "18:1 http: known in Benthos, not supported by nekton yet",
                        "20:3 output: output type mqtt is known in Benthos, not supported by nekton yet; expected one"
                                + " of stdout, file");
    }

    @Test
    void showTheLineAndThePlace() {
        assertThatThrownBy(() -> Load.file("pipeline:\n  procesors: []\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        p.yaml:2:3: pipeline: field procesors not recognised (did you mean "processors"?); expected one of threads, processors
                              procesors: []
                              ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{noop: {}, script_processor: {}};unable to infer processor type, multiple candidates 'noop' and 'script_processor'",
                "{noop: {}, mapping: root = this};unable to infer processor type, multiple candidates 'mapping' and 'noop'",
                "{foo: {}};unknown processor type foo; expected one of noop, script_processor",
                "{Noop: {}};unknown processor type Noop (did you mean \"noop\"?); expected one of",
                "{foo: {}, nop: {}};unable to infer processor type from candidates: [foo nop] (did you mean \"noop\"?); expected",
                "{};the processor has no type; expected one of noop, script_processor",
                "{label: x};the processor has no type; expected one of",
                "{type: nop};unknown processor type nop (did you mean \"noop\"?); expected",
                "{type: []};expected string value, got !!seq",
                "{type: noop, script_processor: {}};field script_processor is invalid when the component type is noop (processor)",
                "{noop: {}, foo: 1};field foo is invalid when the component type is noop (processor)",
                "{noop: {}, plugin: x};pipeline.processors[0].plugin: known in Benthos, not supported by nekton yet",
                "{noop: {}, meta: {}};pipeline.processors[0].meta: known in Benthos, not supported by nekton yet",
                "{mapping: root = this};processor type mapping is known in Benthos, not supported by nekton yet; expected",
                "{type: bloblang};processor type bloblang is known in Benthos, not supported by nekton yet",
                "{resource: x};processor type resource is known in Benthos, not supported by nekton yet",
                "{noop: text};pipeline.processors[0].noop: expected an object value, got !!str",
                "{noop: {a: 1}};pipeline.processors[0].noop: field a not recognised; there are no fields here",
                "noop;expected an object with the processor's type as its only name, got !!str",
                "{noop: {}, label: [x]};pipeline.processors[0].label: expected string value, got !!seq"
            })
    void ofTypesSayWhatIsExpected(String processor, String message) {
        assertThatThrownBy(() -> Load.file(PROCESSOR.formatted(processor)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a", "-a", "A", "a b", "ä", "a.b"})
    void ofLabelsNameTheRule(String label) {
        assertThatThrownBy(() -> Load.file(PROCESSOR.formatted("{noop: {}, label: '" + label + "'}")))
                .hasMessageContaining("invalid label '" + label + "': should match ^[a-z0-9_\\-]+$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a-b_c9", "''", "5"})
    void areNotFoundInGoodLabels(String label) {
        Load.file(PROCESSOR.formatted("{noop: {}, label: " + label + "}"));
    }

    @Test
    void ofLabelsThatCollideNameTheEarlierLine() {
        assertThatThrownBy(() -> Load.file("""
                input:
                  label: dup
                  stdin: {}
                output:
                  stdout: {}
                  label: dup
                """))
                .hasMessageStartingWith(
                        "p.yaml:6:10: output.label: label 'dup' collides with a previously defined label at line 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buffer",
                "http",
                "metrics",
                "tracer",
                "input_resources",
                "processor_resources",
                "output_resources",
                "cache_resources",
                "rate_limit_resources",
                "shutdown_delay",
                "parallel",
                "error_handling"
            })
    void ofSectionsTellWhatBenthosKnows(String section) {
        assertThatThrownBy(() -> Load.file(section + ": {}"))
                .hasMessageStartingWith("p.yaml:1:1: " + section + ": known in Benthos, not supported by nekton yet\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "logger: {level_name: l};logger.level_name",
                "logger: {file: {}};logger.file",
                "input: {stdin: {auto_replay_nacks: true}};input.stdin.auto_replay_nacks",
                "input: {file: {paths: [], delete_on_finish: true}};input.file.delete_on_finish",
                "input: {file: {paths: [], scanner: {csv: {}}}};input.file.scanner.csv",
                "input: {stdin: {}, processors: []};input.processors",
                "output: {stdout: {codec: lines}};output.stdout.codec",
                "output: {stdout: {batching: {}}};output.stdout.batching"
            })
    void ofFieldsTellWhatBenthosKnows(String yaml, String path) {
        List<ConfigProblem> problems = refused(yaml).problems();

        assertThat(problems).extracting(ConfigProblem::path).containsExactly(path);
        assertThat(problems).extracting(ConfigProblem::text).containsExactly(KnownInBenthos.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "just text;p.yaml:1:1: expected an object value, got !!str",
                "pipeline: [];p.yaml:1:11: pipeline: expected an object value, got !!seq",
                "pipeline: {processors: {}};p.yaml:1:24: pipeline.processors: expected array value, got !!map",
                "pipeline: {threads: -2};p.yaml:1:21: pipeline.threads: must be at least -1, but was -2",
                "logger: {format: xml};p.yaml:1:18: logger.format: must be one of logfmt, json, but was \"xml\"",
                "shutdown_timeout: 20;p.yaml:1:19: shutdown_timeout: expected a duration such as",
                "x-mine: {};p.yaml:1:1: field x-mine not recognised"
            })
    void ofSectionsNameThePlace(String yaml, String message) {
        assertThatThrownBy(() -> Load.file(yaml)).hasMessageStartingWith(message);
    }

    @Test
    void ofSyntaxEndTheReading() {
        assertThatThrownBy(() -> Load.file("input: [\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not YAML: ");
    }

    @Test
    void neverFollowFromAVariableThatIsNotSet() {
        assertThat(refused("pipeline: {threads: ${T}, processors: ${P}}\nlogger: {level: '${L}'}")
                        .problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.text()).contains("is not set"));
    }

    private static ConfigException refused(String yaml) {
        return catchThrowableOfType(ConfigException.class, () -> Load.file(yaml, Map.of()));
    }
}
