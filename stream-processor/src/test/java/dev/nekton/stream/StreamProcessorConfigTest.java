package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.config.JsonConfig;
import dev.nekton.spi.Processors;
import dev.nekton.testkit.fake.RecordingLogger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class StreamProcessorConfigTest {
    @TempDir
    private Path folder;

    private final RecordingLogger log = RecordingLogger.of("stream", Level.INFO);

    @Test
    void allProblemsComeAtOnceEachWithItsPlace() {
        List<ConfigProblem> problems = problems("""
                {
                  "model": {"name": "", "version": "v1"},
                  "output_topic": "",
                  "sources": {
                    "press": "T.press",
                    "flow-rate": "T.flow",
                    "class": "T.class"
                  },
                  "mapping": {
                    "ok": "press",
                    "motor": {"rpm": "press +", "run": "function () { return press }"},
                    "motor.rpm": "1",
                    "two": ["press", "press"]
                  },
                  "limits": {"call_depth": 3000000000}
                }
                """);
        assertThat(problems)
                .extracting(problem -> problem.path().substring("stream_processor.".length()) + " "
                        + problem.position().line())
                .containsExactlyInAnyOrder(
                        "model.name 2",
                        "output_topic 3",
                        "sources.flow-rate 6",
                        "sources.class 7",
                        "mapping.motor.rpm 12",
                        "mapping.two 13",
                        "limits 15",
                        "mapping.motor.rpm 1",
                        "mapping.motor.run 1");
    }

    @Test
    void unknownAndMissingFieldsComeAtOnceWithTheNearestName() {
        assertThat(problems("{\"modell\": {}, \"mode\": \"timeserie\", \"source\": {}, \"mapping\": [1]}"))
                .extracting(ConfigProblem::toString)
                .anyMatch(text -> text.contains("field modell not recognised (did you mean \"model\"?)"))
                .anyMatch(text -> text.contains("field source not recognised (did you mean \"sources\"?)"))
                .anyMatch(text -> text.contains("must be one of timeseries, but was \"timeserie\""))
                .anyMatch(text -> text.contains("field model is required"))
                .anyMatch(text -> text.contains("field output_topic is required"))
                .anyMatch(text -> text.contains("field sources is required"))
                .anyMatch(text -> text.contains("mapping: expected an object value, got !!seq"))
                .hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow-rate | is no JavaScript name: use letters, digits, _ and $, no digit first
            1st       | is no JavaScript name
            with      | is a reserved word of JavaScript: choose another name
            a$nekton  | is taken: names with $nekton in them are not for expressions
            ''        | is no JavaScript name
            """)
    void anAliasThatExpressionsCanNotNameIsRefused(String alias, String text) {
        assertThat(problems(config("\"" + alias + "\": \"T\"", "\"x\": \"1\"")))
                .singleElement()
                .asString()
                .contains("the alias \"" + alias + "\" " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "a +"                 | SyntaxError
            "a; b"                | SyntaxError: expected one expression: a value, without return, var, if and the like
            "var x = a"           | SyntaxError: expected one expression
            ""                    | SyntaxError: expected one expression
            "// nothing"          | SyntaxError: expected one expression
            "function () {}"      | expected an expression that gives a value, got a function: call it
            "async function () {}"| expected an expression that gives a value, got a function
            "await a"             | SyntaxError
            "5n"                  | is not supported
            null                  | expected an expression, got !!null
            [1, 2]                | expected an expression, got !!seq; write a list or an object as JavaScript
            [{}]                  | expected an expression, got !!seq
            """)
    void whatIsNoExpressionIsRefused(String leaf, String text) {
        assertThat(problems(config("\"a\": \"T\"", "\"x\": " + leaf)))
                .singleElement()
                .asString()
                .contains("stream_processor.mapping.x", text);
    }

    @Test
    void twoMappingsOfOneVirtualPathAreRefused() {
        assertThat(problems(config("\"a\": \"T\"", "\"x.y\": \"a\", \"x\": {\"y\": \"1\"}")))
                .singleElement()
                .asString()
                .contains(
                        "stream_processor.mapping.x.y", "there is a mapping of this virtual path already, at c.json:");
    }

    @Test
    void aFileThatCanNotBeOpenedIsAProblemOfItsField() {
        String config = config("\"a\": \"T\"", "\"x\": \"a\"");
        assertThat(problems("{\"state\": {\"path\": \"" + folder + "\"}, " + config.substring(1)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("stream_processor.state.path");
                    assertThat(problem.text()).contains(folder.toString());
                });
    }

    @Test
    void theStartTellsHowManyMappingsDependOnASource() {
        create(config("\"a\": \"T\"", "\"x\": \"a\", \"y\": \"a + 1\", \"k\": \"1\""))
                .close();
        assertThat(log.texts(Level.INFO)).contains("stream_processor: 1 static and 2 dynamic mappings");
    }

    @Test
    void aMappingThatChangesBuiltInsIsNamedAtTheStart() {
        create(config("\"a\": \"T\"", "\"x\": \"(Math.max = 1, a)\"")).close();
        assertThat(log.texts(Level.WARN)).singleElement().asString().contains("changes Math", "(Math.max = 1, a)");
    }

    @Test
    void aBuilderWithoutSourcesSaysWhatIsMissing() {
        assertThatThrownBy(() -> StreamProcessor.builder().build())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("field model is required")
                .hasMessageContaining("field output_topic is required");
        assertThatThrownBy(() -> StreamProcessor.builder()
                        .model("m", "v1")
                        .outputTopic("o")
                        .build())
                .hasMessageContaining("stream_processor.sources")
                .hasMessageContaining("expected at least one source");
    }

    private List<ConfigProblem> problems(String json) {
        try (BatchProcessor processor = create(json)) {
            throw new AssertionError("must be refused, but is " + processor);
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    private BatchProcessor create(String json) {
        return Processors.of(List.of(new StreamProcessorFactory()))
                .create(
                        "stream_processor",
                        JsonConfig.parse("c.json", json),
                        Resources.of("stream").withLogger(log));
    }

    private static String config(String sources, String mapping) {
        return "{\"model\": {\"name\": \"m\", \"version\": \"v1\"}, \"output_topic\": \"o\", \"sources\": {" + sources
                + "}, \"mapping\": {" + mapping + "}}";
    }
}
