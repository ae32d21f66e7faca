package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import dev.nekton.vm.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors at run time point into the user's own text. Decision D22. */
class RuntimeErrorTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    null.x                                               --> 1 TypeError: Cannot get property "x" of null
                    var a = 1;|var b = 2;|missing()                      --> 3 ReferenceError: "missing" is not defined
                    var a;|a.b.c = 1                                     --> 2 TypeError: Cannot read property "b" from undefined
                    ||throw new Error('own')                             --> 3 Error: own
                    throw new RangeError('far')                          --> 1 RangeError: far
                    throw 'a text'                                       --> 1 a text
                    throw 42                                             --> 1 42
                    throw null                                           --> 1 null
                    throw undefined                                      --> 1 undefined
                    throw {a: 1}                                         --> 1 [object Object]
                    throw {toString: function () { return 'mine' }}      --> 1 mine
                    throw [1, 2]                                         --> 1 1,2
                    var a = [1];|a.find(5)                               --> 2 TypeError: 5 is not a function
                    [1].map(function (x) {|  return x.y.z;|})            --> 2 TypeError: Cannot read property "z" from undefined
                    [1].find(function (x) {|  return x.y.z;|})           --> 2 TypeError: Cannot read property "z" from undefined
                    function f() {|  throw new Error('in f');|}|f()      --> 2 Error: in f
                    'x'|  .repeat(-1)                                    --> 2 RangeError: Invalid count value: -1
                    try {|  null.x|} catch (e) {|  throw e|}             --> 4 TypeError: Cannot get property "x" of null
                    try {|  f()|} finally {|  g()|}                      --> 4 ReferenceError: "g" is not defined
                    cache.set('f',|  function () {})                     --> 1 TypeError: argument is not JSON: a function at argument
                    """)
    void namesTheUsersLine(String body, String lineAndText) {
        StageFailure failure = RunningScripts.failureOf(body.replace('|', '\n'));
        assertThat(failure.reason()).isEqualTo(DropReason.JS_THROW);
        String[] lines = failure.text().split("\n");
        String[] position = lines[0].split(":", 4);
        assertThat(position[0]).isEqualTo("code");
        assertThat(position[1] + position[3]).isEqualTo(lineAndText);
        assertThat(lines[1].strip())
                .isEqualTo(body.replace('|', '\n')
                        .split("\n")[Integer.parseInt(position[1]) - 1]
                        .strip());
    }

    @Test
    void knowsTheColumnOfAThrow() {
        assertThat(RunningScripts.failureOf("var a;\n  throw new Error('own')").text())
                .isEqualTo("""
                code:2:3: Error: own
                      throw new Error('own')
                      ^""");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", textBlock = """
                    throw {toString: function () { throw 1 }}
                    throw {toString: null, valueOf: null}
                    throw {toString: function f() { return f() }}
                    throw Object.create(null)
                    """)
    void saysSoWhenTheTextCantBeMade(String body) {
        assertThat(RunningScripts.failureOf(body).text()).contains("[an error whose text can't be made]");
    }

    @Test
    void aRunawayRecursionIsALimit() {
        StageFailure failure = RunningScripts.failureOf("function deep() {\n  deep();\n}\ndeep()");
        assertThat(failure.reason()).isEqualTo(DropReason.LIMIT_EXCEEDED);
        // the stack may run out where the function is entered or where it calls
        assertThat(failure.text()).matches("(?s)code:[12]:.*RangeError: Maximum call stack size exceeded.*");
    }

    @Test
    void aTestThrows() {
        try (RunningScripts running = RunningScripts.programs("var a = 1;\nmsg.payload.missing.x")) {
            assertThatThrownBy(() -> running.test(0, Message.of("{}")))
                    .isInstanceOfSatisfying(ScriptException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ScriptException.Kind.THROWN);
                        assertThat(e.position().orElseThrow().line()).isEqualTo(2);
                        assertThat(e.text()).startsWith("TypeError: ");
                        assertThat(MessageVm.reasonOf(e)).isEqualTo(DropReason.JS_THROW);
                        assertThat(e.getStackTrace()).isEmpty();
                    });
        }
    }

    @Test
    void theVmGoesOnAfterAnError() {
        try (RunningScripts running = RunningScripts.bodies("if (msg.payload === 1) null.x; return msg");
                MessageVm vm = running.borrow()) {
            assertThat(vm.run(0, new ScriptedMessage(Message.of("1"))).failures())
                    .hasSize(1);
            assertThat(vm.run(0, new ScriptedMessage(Message.of("2"))).messages())
                    .hasSize(1);
        }
    }
}
