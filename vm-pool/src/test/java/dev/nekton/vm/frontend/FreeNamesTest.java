package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression tells of itself. */
class FreeNamesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            a + b                                     --> a, b
            {a: b, [c]: d.e, f}                       --> b, c, d, f
            `x${a}` + b?.c                            --> a, b
            new A(...b)                               --> A, b
            (a, b)                                    --> a, b
            (() => a + z)()                           --> a, z
            (a => a + z)(b)                           --> z, b
            (({x, y: z = q}) => x + z)(a)             --> q, a
            function () { var q = a; return q }       --> a
            function f() { return f }                 --> ~~
            function () { return arguments[a] }       --> a
            (() => { try { a } catch (e) { e } { let b = c; b } b })() --> a, c, b
            class A extends B { [c] = A }             --> B, c
            x = a                                     --> x, a
            """)
    void namesThatTheScriptDoesNotDeclare(String expression, String names) {
        assertThat(String.join(", ", translate(expression).freeNames())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            a                          --> ~~
            a = b                      --> a
            a++ + (b += c)             --> a, b
            ({x, ...y} = a, [z] = b)   --> x, y, z
            a.b = 1                    --> ~~
            (b => { b = 1; a = 2 })()  --> a
            """)
    void namesThatItAssigns(String expression, String names) {
        assertThat(String.join(", ", translate(expression).assignedNames())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3",
                "{a: 1, b: [true, null, 'x']}",
                "`a${1 + 1}`",
                "Math.max(1, 2) + Math.PI",
                "'a'.toUpperCase().repeat(2)",
                "JSON.parse('[1]')[0]",
                "Number('5') > 4 ? undefined : NaN"
            })
    void constants(String expression) {
        assertThat(translate(expression).isConstant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Date.now()",
                "new Date(0)",
                "Math.random()",
                "Math.a",
                "other.max(1)",
                "JSON.parse(a)",
                "() => 1",
                "x = 1",
                "b.c"
            })
    void noConstants(String expression) {
        assertThat(translate(expression).isConstant()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a), (b", "a); (b", "a; b", "", "let a", "a) => (b"})
    void noExpressions(String text) {
        ConfigProblems problems = new ConfigProblems();
        assertThat(Frontend.translate(expression(text), problems)).isEmpty();
        assertThat(problems.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;", "a; // note", "a + b ;\n", "({c: a});"})
    void anExpressionMayEndInASemicolon(String text) {
        assertThat(translate(text).freeNames()).contains("a");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", textBlock = """
            let + yield                      --> let, yield
            await(a) + 1;                    --> await, a
            [static, public, {let}, 'let']   --> static, public, let
            (async () => await a)()          --> a
            (function* () { yield a })       --> a
            new (class { static x = a })     --> a
            arguments[0] + eval              --> arguments, eval
            """)
    void wordsThatTheLanguageDoesNotNeedAreNames(String text, String names) {
        assertThat(translate(text).freeNames()).containsExactlyInAnyOrder(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    function () {}                | true
                    (function f() { return 1; })  | true
                    async function () {}          | true
                    function* () {}               | true
                    () => 1                       | false
                    class {}                      | false
                    (function () {})()            | false
                    a                             | false
                    """)
    void itIsKnownWhetherAnExpressionIsAFunction(String text, boolean isFunction) {
        assertThat(translate(text).isFunction()).isEqualTo(isFunction);
    }

    private static CompilableScript translate(String expression) {
        ConfigProblems problems = new ConfigProblems();
        CompilableScript script =
                Frontend.translate(expression(expression), problems).orElseThrow();
        assertThat(problems.isEmpty()).isTrue();
        return script;
    }

    private static Script expression(String text) {
        return Script.expression(ScriptText.of("mapping", text), List.of("a", "b"));
    }
}
