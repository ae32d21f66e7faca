package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageOutcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateCodeTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            eval('1 + 1')                                                              --> 2
            eval('var q = msg.payload; q + 1')                                         --> 6
            eval(5)                                                                    --> 5
            eval('let z = 1; z')                                                       --> 1
            typeof eval()                                                              --> "undefined"
            new Function('a', 'b', 'return a + b')(1, 2)                               --> 3
            Function('return 7')()                                                     --> 7
            (function () {}).constructor('return typeof msg.payload')()                --> "number"
            (function () {}) instanceof Function                                       --> true
            eval('try { null.x } catch (e) { typeof e.nashornException }')             --> "undefined"
            eval('try {null.x} catch (e) {typeof e.nashornException}')                 --> "undefined"
            eval('try{(function f(){f()})()}catch(e){e.name}')                         --> "RangeError"
            Function('try{null.x}catch(e){return typeof e.nashornException}')()        --> "undefined"
            eval('typeof Java + typeof engine')                                        --> "undefinedundefined"
            (function () { try { eval('1 +') } catch (e) { return e.name } })()        --> "SyntaxError"
            """)
    void textsThatComeUpWhileAScriptRunsTakeTheWayOfScripts(String expression, String expected) {
        assertThat(run("msg.payload = " + expression + "; return msg;").messages())
                .singleElement()
                .satisfies(message -> assertThat(message.message().text()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            eval("throw new Error('x')")       --> Error: x
            eval('(')                          --> SyntaxError:
            new Function('}{')                 --> SyntaxError:
            """)
    void theirErrorsNameThePlaceThatRanThem(String expression, String error) {
        assertThat(run("\n" + expression + "; return msg;").failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.text()).startsWith("script:2:1: " + error));
    }

    private static StageOutcome run(String body) {
        try (MessageScripts scripts = MessageScripts.compile(
                        List.of(Script.functionBody(ScriptText.of("script", body))),
                        ReturnRules.TAGS,
                        ScriptSettings.ofDefaults(),
                        Resources.of("test"),
                        new ConfigProblems());
                MessageVm vm = scripts.borrow()) {
            return vm.run(0, new ScriptedMessage(Message.of("5")));
        }
    }
}
