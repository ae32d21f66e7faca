package dev.nekton.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.value.Value;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.engine.JsEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts on messages are refused, and what {@code typeof} does not tell them. */
class SurroundingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            msg.payload = protobuf.decode(a, b, c); return msg   | 1:15: SyntaxError: protobuf is not supported: Nekton has no protobuf yet
            msg.a = 1; setTimeout(function () {}, 5); return msg | 1:12: SyntaxError: setTimeout is not supported: nothing runs after
            return [1].map(n => setInterval(n)); return msg      | 1:21: SyntaxError: setInterval is not supported: nothing runs after
            setImmediate(f)                                      | 1:1: SyntaxError: setImmediate is not supported: nothing runs after
            clearTimeout(msg.t)                                  | 1:1: SyntaxError: clearTimeout is not supported: nothing runs after
            clearInterval(msg.t)                                 | 1:1: SyntaxError: clearInterval is not supported: nothing runs after
            clearImmediate(msg.t)                                | 1:1: SyntaxError: clearImmediate is not supported: nothing runs after
            const os = require('os')                             | 1:12: SyntaxError: require is not supported: put what you need into the script
            """)
    void namesThatNothingHereHasAreRefusedWithTheirPlaceAndWhatToDo(String body, String text) {
        assertThatThrownBy(() -> RunningScripts.bodies(body))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("code:" + text.replaceFirst(": SyntaxError", ": code: SyntaxError"));
    }

    @Test
    void conditionsAreRefusedLikeBodies() {
        assertThatThrownBy(() -> RunningScripts.programs("require('a').b"))
                .hasMessageContaining("if:1:1: ")
                .hasMessageContaining("require is not supported");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            typeof protobuf === 'undefined' ? 'no' : protobuf.decode(msg.payload) | no
            typeof setTimeout + typeof require                                    | undefinedundefined
            (function (require) { return require })('own')                        | own
            ({setTimeout: 'a member'}).setTimeout                                 | a member
            """)
    void aScriptThatAsksFirstOrHasTheNameItselfIsNotRefused(String expression, String text) {
        assertThat(RunningScripts.valueOf(expression).plainText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            typeof structuredClone                                                     | undefined
            typeof (btoa)                                                              | undefined
            [typeof atob, typeof queueMicrotask].join()                                | undefined,undefined
            typeof structuredClone === 'function' ? structuredClone({a: 1}) : 'by hand' | by hand
            structuredClone({a: 1}).a                                                  | 1
            btoa('tag') + atob('dGFn')                                                 | dGFntag
            eval('typeof btoa')                                                        | undefined
            new Function('return typeof structuredClone')()                            | undefined
            (function (btoa) { return typeof btoa })(1)                                | number
            typeof [].at                                                               | function
            """)
    void typeofDoesNotTellOfWhatTheReferenceLacksButItWorks(String expression, String text) {
        assertThat(RunningScripts.valueOf(expression).plainText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typeof structuredClone", "typeof atob", "typeof btoa", "typeof queueMicrotask"})
    void scriptsOfOtherProgramsAreToldTheTruth(String expression) {
        assertThat(call(expression)).isEqualTo(Value.of("function"));
    }

    @Test
    void scriptsOfOtherProgramsMayNameWhatIsNotThere() {
        assertThat(call("(function () { try { setTimeout(1) } catch (e) { return e.name } })()"))
                .isEqualTo(Value.of("ReferenceError"));
    }

    @Test
    void aParameterIsNoGlobalName() {
        Script script = Script.expression(ScriptText.of("mapping", "require + Temporal + typeof btoa"), List.of())
                .withParameters(List.of("require", "Temporal", "btoa"))
                .withSurroundings(Surroundings.ofMessages());
        ConfigProblems problems = new ConfigProblems();
        JsEngine.compile(List.of(script), Map.of(), problems);
        assertThat(problems.isEmpty()).isTrue();
    }

    private static Value call(String expression) {
        try (ScriptPool scripts =
                ScriptPool.builder().expression("asked", expression).build()) {
            return scripts.call("asked");
        }
    }
}
