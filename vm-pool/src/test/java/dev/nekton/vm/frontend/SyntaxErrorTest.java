package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblem;
import dev.nekton.vm.RunningScripts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    return (                       --> 1
                    x = ;                          --> 1
                    var a = 1;|  var b = ;         --> 2
                    var a = 1;|||return a +        --> 4
                    if (true {|}                   --> 1
                    return 'open                   --> 1
                    var a;|  var {b} == msg;       --> 2
                    ||class A { a b }              --> 3
                    """)
    void aBodyNamesTheUsersLine(String body, int line) {
        List<ConfigProblem> problems = problemsOf(false, body.replace('|', '\n'));
        assertThat(problems.get(0).text()).startsWith("SyntaxError: ");
        assertThat(problems.get(0).path()).isEqualTo("code");
        assertThat(problems.get(0).position().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    return 1                --> if:1:1
                    var a;|  return a       --> if:2:3
                    function () {}          --> if:1:10
                    """)
    void aProgramNamesLineAndColumn(String program, String position) {
        assertThat(problemsOf(true, program.replace('|', '\n')).get(0).position())
                .hasToString(position);
    }

    @Test
    void returnOutsideOfAFunctionIsNamed() {
        assertThat(problemsOf(true, "return 1").get(0)).hasToString("""
                if:1:1: if: SyntaxError: return must be inside function
                    return 1
                    ^""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return msg; } function other() { return 1;",
                "}",
                "} {",
                "}); (function () {",
                "}; }; }); evil(); (function () { return function () { {",
                "} var a = function () {"
            })
    void aBodyThatClosesItsFunctionIsRefused(String body) {
        assertThat(problemsOf(false, body)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "true }; (function () {", "1 }}) (function () {{"})
    void aProgramThatClosesWhatItDidNotOpenIsRefused(String program) {
        assertThat(problemsOf(true, program)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with (msg) { return payload }", "return 010", "arguments = 1"})
    void whatStrictCodeForbidsIsRefused(String body) {
        assertThat(problemsOf(false, body)).isNotEmpty();
    }

    @Test
    void aBraceInATextOrCommentClosesNothing() {
        RunningScripts.bodies("return {payload: '}'}; // }").close();
        RunningScripts.programs("'}' // }").close();
    }

    private static List<ConfigProblem> problemsOf(boolean program, String text) {
        List<ConfigProblem> problems = new ArrayList<>();
        assertThatThrownBy(() -> {
                    if (program) {
                        RunningScripts.programs(text).close();
                    } else {
                        RunningScripts.bodies(text).close();
                    }
                })
                .isInstanceOfSatisfying(ConfigException.class, e -> problems.addAll(e.problems()));
        return problems;
    }
}
