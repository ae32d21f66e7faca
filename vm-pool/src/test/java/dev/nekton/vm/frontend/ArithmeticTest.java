package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
    @ParameterizedTest
    @ValueSource(strings = {"a+4.00001", "(a - b) * 100 / -b % 3", "a > 1 && !b ? 'on' : \"off\"", "a, ~b >>> 2", "1"})
    void operatorsOnParametersAndLiteralsAreArithmetic(String expression) {
        assertThat(isArithmetic(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.abs(a)",
                "a.b",
                "a[0]",
                "c",
                "a = 1",
                "a++",
                "[a]",
                "({a: a})",
                "`${a}`",
                "(() => { for (;;); })()",
                "a ** b",
                "a in b",
                "new Date()",
                "(function () {})",
                "/a+/",
                "1n",
                "a?.b",
                "undefined"
            })
    void whatMayRunCodeIsNot(String expression) {
        assertThat(isArithmetic(expression)).isFalse();
    }

    private static boolean isArithmetic(String expression) {
        Script script = Script.expression(ScriptText.of("x", expression), List.of("a", "b"));
        return Frontend.translate(script, new ConfigProblems())
                .map(CompilableScript::isArithmetic)
                .orElse(false);
    }
}
