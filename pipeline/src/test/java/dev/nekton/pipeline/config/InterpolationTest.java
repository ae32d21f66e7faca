package dev.nekton.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ScriptText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
    private static final Map<String, String> SET =
            Map.of("A", "alpha", "B.b_1", "beta", "EMPTY", "", "N", "4", "LINES", "x\ny: z", "REF", "${A}");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "${A};alpha",
                "x${A}y${B.b_1}z;xalphaybetaz",
                "'${A}';alpha",
                "\"${A}\";alpha",
                "${EMPTY};``",
                "${X:def};def",
                "${A:def};alpha",
                "${EMPTY:def};def",
                "${X:};``",
                "${EMPTY:};``",
                "${X:a:b};a:b",
                "${X:${A}};${A}",
                "${REF};${A}",
                "${{A}};${A}",
                "${{X:y}};${X:y}",
                "x${{A}}${A};x${A}alpha",
                "'${LINES}';`x\ny: z`",
                "${A-B};${A-B}",
                "$A;$A",
                "'${! json(\"a\") }';${! json(\"a\") }",
                "'${{! x }}';${{! x }}",
                "${};${}",
                "'${A';${A",
                "${X:#1};#1",
                "'${X:a b, c}';a b, c"
            })
    void replacesVariablesInScalars(String yaml, String text) {
        assertThat(mode(yaml, SET)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "${N}, INTEGER",
        "'\"${N}\"', STRING",
        "${X:true}, BOOLEAN",
        "${X:}, NULL",
        "${N}${N}, INTEGER",
        "${N}.5, FLOAT",
        "${A}, STRING",
        "'!!str ${N}', STRING",
        "${{N}}, STRING"
    })
    void typesPlainScalarsAgain(String yaml, ConfigNode.Kind kind) {
        PipelineConfig config = Load.file(
                "pipeline: {processors: [{noop: {}, label: x}]}\ninput: {batched: {child: {a: " + yaml + "}}}", SET);
        Mapping child = (Mapping) config.input().config().node("child").orElseThrow();

        assertThat(((Scalar) child.member("a").orElseThrow()).kind()).isEqualTo(kind);
    }

    @Test
    void replacesNamesAndElementsAndNumbers() {
        PipelineConfig config = Load.file("""
                ${SECTION}:
                  file: {paths: [${A}, ${B.b_1}], count: ${N}}
                pipeline: {threads: ${N}}
                """, Map.of("SECTION", "input", "A", "a, b", "B.b_1", "[c]", "N", "4"));

        assertThat(config.input().config().strings("paths")).containsExactly("a, b", "[c]");
        assertThat(config.input().config().integer("count")).isEqualTo(4);
        assertThat(config.threads()).isEqualTo(4);
    }

    @Test
    void refusesNamesThatBecomeTheSame() {
        assertThatThrownBy(() -> Load.file("logger: {}\n${S}: {}", Map.of("S", "logger")))
                .hasMessageStartingWith("p.yaml:2:1: key \"logger\" already defined at line 1");
    }

    @Test
    void namesTheVariableThatIsNotSetAndItsPlace() {
        assertThatThrownBy(() -> Load.processor("mode: |\n  one\n  two ${MISSING}\n", SET))
                .hasMessage("""
                p.yaml:6:15: pipeline.processors[0].script_processor.mode: required environment variable MISSING is not \
                set and has no default, as ${MISSING:default} would give it
                              two ${MISSING}
                                  ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "${A|base64decode};${A|base64decode} is known in Benthos, not supported by nekton yet",
                "${X:eA==|base64decode};${X|base64decode} is known in Benthos, not supported by nekton yet",
                "${X:a|b};unknown env var decode function: b"
            })
    void refusesFunctions(String yaml, String message) {
        assertThatThrownBy(() -> mode(yaml, SET)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`a ${unset} b`;`a ${unset} b`", "${unset.x};${unset.x}", "${A};alpha", "${EMPTY};``", "${X:d};d",
                "${{A}};${A}", "${A|b};${A|b}", "${unset|b};${unset|b}", "${a + b};${a + b}", "${f(x)};${f(x)}"
            })
    void leavesTemplateLiteralsInScripts(String script, String text) {
        assertThat(Load.processor("defaults: '" + script + "'", SET)
                        .processors()
                        .get(0)
                        .config()
                        .string("defaults"))
                .isEqualTo(text);
    }

    @Test
    void knowsTheScriptsOfListsAndTrees() {
        Config config = Load.processor("""
                conditions:
                  - if: "`${x}`"
                    then: "`${y}`"
                mapping: {a: "`${z}`", b: {c: "`${z}`"}}
                """, SET).processors().get(0).config();

        assertThat(config.objects("conditions").get(0).string("then")).isEqualTo("`${y}`");
        assertThat(config.node("mapping")).isPresent();
    }

    @Test
    void namesEachVariableInScriptsOnce() {
        PipelineConfig config = Load.processor("defaults: ${A} ${B.b_1} ${A} ${X:d} ${unset}\nmode: ${N}\n", SET);

        assertThat(config.notices())
                .containsExactly(
                        "${A} in a script was replaced by the environment variable (first at p.yaml:4:19); write ${{A}}"
                                + " to keep it",
                        "${B.b_1} in a script was replaced by the environment variable (first at p.yaml:4:24); write"
                                + " ${{B.b_1}} to keep it");
    }

    @Test
    void keepsThePlacesOfTheFile() {
        ScriptText script = Load.processor("defaults: |\n  ${A}; here\n  ${{A}} there ${A}x\n", SET)
                .processors()
                .get(0)
                .config()
                .script("defaults");

        assertThat(script.text()).isEqualTo("alpha; here\n${A} there alphax\n");
        assertThat(script.at(1, 1)).hasToString("p.yaml:5:11");
        assertThat(script.at(1, 5)).hasToString("p.yaml:5:11");
        assertThat(script.at(1, 6)).hasToString("p.yaml:5:15");
        assertThat(script.at(1, 8)).hasToString("p.yaml:5:17");
        assertThat(script.at(2, 1)).hasToString("p.yaml:6:11");
        assertThat(script.at(2, 2)).hasToString("p.yaml:6:13");
        assertThat(script.at(2, 6)).hasToString("p.yaml:6:18");
        assertThat(script.at(2, 11)).hasToString("p.yaml:6:23");
        assertThat(script.at(2, 16)).hasToString("p.yaml:6:24");
        assertThat(script.at(2, 17)).hasToString("p.yaml:6:28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ${MISSING}\n", "tests: '${MISSING}'"})
    void ignoresWhatIsNotRead(String yaml) {
        Load.file(yaml, SET);
    }

    private static String mode(String yaml, Map<String, String> environment) {
        return Load.processor("mode: " + yaml, environment)
                .processors()
                .get(0)
                .config()
                .string("mode");
    }
}
