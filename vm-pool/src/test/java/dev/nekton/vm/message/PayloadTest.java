package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PayloadTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    undefined                                                  --> null
                    null                                                       --> null
                    -0                                                         --> 0
                    [-0, {a: -0}]                                              --> [0,{"a":0}]
                    1e21                                                       --> 1e+21
                    12345678901234567890                                       --> 12345678901234567000
                    1000000                                                    --> 1000000
                    0.1 + 0.2                                                  --> 0.30000000000000004
                    'a' + 'b' + msg.payload                                    --> "ab1"
                    '\\ud800x'                                                 --> "\ufffdx"
                    {'\\udc00': 1}                                             --> {"\ufffd":1}
                    [1, , undefined, null]                                     --> [1,null,null,null]
                    {a: undefined, b: null}                                    --> {"a":null,"b":null}
                    {b: 1, a: 2, 1: 3}                                         --> {"1":3,"b":1,"a":2}
                    JSON.parse('{"__proto__": 5}')                             --> {"__proto__":5}
                    new Date(0)                                                --> "1970-01-01T00:00:00.000Z"
                    {at: [new Date(1704067200500)]}                            --> {"at":["2024-01-01T00:00:00.500Z"]}
                    new Date(-62198755200000)                                  --> "-000001-01-01T00:00:00.000Z"
                    new Date(NaN)                                              --> null
                    [new Date(NaN)]                                            --> [null]
                    new Map([['a', 1], ['b', [2]]])                            --> [["a",1],["b",[2]]]
                    new Set([1, 'x'])                                          --> [1,"x"]
                    [new Set([new Set([1])])]                                  --> [[[1]]]
                    Symbol('about')                                            --> "about"
                    new Number(5)                                              --> 5
                    new Boolean(false)                                         --> false
                    new String('x')                                            --> {}
                    [new Number(5), new String('x')]                           --> [5,{}]
                    new Uint8Array([1, 2, 3])                                  --> "AQID"
                    new Int16Array([-1, 2])                                    --> [-1,2]
                    new Float64Array([0.5])                                    --> [0.5]
                    new Error('x')                                             --> {}
                    /x/g                                                       --> {}
                    Object.create({inherited: 1})                              --> {}
                    Object.defineProperty({a: 1}, 'b', {value: 2})             --> {"a":1}
                    {b: 2, get a() { return this.b }}                          --> {"b":2,"a":2}
                    (function () { this.a = 1; }).call({}) || 3                --> 3
                    (function () { return arguments })(1, 2)                   --> {"0":1,"1":2}
                    {toJSON: 5}                                                --> {"toJSON":5}
                    (function () { var a = {x: 1}; return [a, a]; })()         --> [{"x":1},{"x":1}]
                    msg.meta                                                   --> {}
                    """)
    void isReadAsJson(String expression, String json) {
        assertThat(RunningScripts.messageOf("return {payload: " + expression + "}", Message.of("1"))
                        .text())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    NaN                                      --> payload is not JSON: NaN at payload
                    {a: {b: NaN}}                            --> payload is not JSON: NaN at payload.a.b
                    [1, [Infinity]]                          --> payload is not JSON: Infinity at payload[1][0]
                    -Infinity                                --> payload is not JSON: -Infinity at payload
                    new Float32Array([NaN])                  --> payload is not JSON: NaN at payload[0]
                    new Number(NaN)                          --> payload is not JSON: NaN at payload
                    function () {}                           --> payload is not JSON: a function at payload
                    {a: [x => x]}                            --> payload is not JSON: a function at payload.a[0]
                    new Map([['a', NaN]])                    --> payload is not JSON: NaN at payload[0][1]
                    (function () { var a = {}; a.a = a; return a; })() --> payload is not JSON: a cycle at payload.a.a.a.a.a.a.a.a.a.a.a...
                    """)
    void isRefusedWithItsPath(String expression, String text) {
        StageFailure failure = RunningScripts.failureOf("return {payload: " + expression + "}");
        assertThat(failure.text()).isEqualTo(text);
        assertThat(failure.reason()).isEqualTo(DropReason.VALUE_CONVERT_FAILED);
    }

    @Test
    void aGetterThatThrowsIsAnErrorOfTheScript() {
        StageFailure failure = RunningScripts.failureOf("return {payload: {\nget a() { throw new Error('got') }}}");
        assertThat(failure.reason()).isEqualTo(DropReason.JS_THROW);
        assertThat(failure.text()).startsWith("code:2:").contains("Error: got");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    12345678901234567890 --> number --> 12345678901234567000
                    1.50                 --> number --> 1.5
                    -0                   --> number --> 0
                    "42"                 --> string --> 42
                    null                 --> object --> null
                    [1]                  --> object --> 1
                    {"a":1e309}          --> string --> {"a":1e309}
                    not JSON             --> string --> not JSON
                    {"a":1}x             --> string --> {"a":1}x
                    """)
    void arrivesAsWhatItIs(String bytes, String type, String text) {
        assertThat(RunningScripts.messageOf(
                                "return {payload: [typeof msg.payload, String(msg.payload)]}", Message.of(bytes))
                        .text())
                .isEqualTo(dev.nekton.value.Json.text(new dev.nekton.value.Value.Array(
                        java.util.List.of(dev.nekton.value.Value.of(type), dev.nekton.value.Value.of(text)))));
    }

    @Test
    void anEmptyMessageArrivesAsAnEmptyText() {
        assertThat(RunningScripts.messageOf("return {payload: [msg.payload]}", Message.of(""))
                        .text())
                .isEqualTo("[\"\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890", "1.50", "1e3", "0.1000", "-5", "9007199254740993"})
    void anUntouchedNumberKeepsItsDigits(String digits) {
        assertThat(RunningScripts.messageOf("return msg", Message.of(digits)).text())
                .isEqualTo(digits);
        assertThat(RunningScripts.messageOf("msg.payload = msg.payload; return msg", Message.of(digits))
                        .text())
                .isEqualTo(digits);
        assertThat(RunningScripts.messageOf("return {meta: msg.meta}", Message.of(digits))
                        .text())
                .isEqualTo(digits);
    }

    @Test
    void nestingOfFiveThousandGoesThroughOnALargeStack() throws InterruptedException {
        String nested = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(onALargeStack(Message.of(nested)).messages())
                .extracting(made -> made.message().text())
                .containsExactly(nested);
    }

    @Test
    void nestingOfTwentyThousandIsALimitAndNoError() throws InterruptedException {
        StageOutcome outcome = onALargeStack(
                "var a = []; for (var i = 0; i < 20000; i++) a = [a]; return {payload: a}", Message.of("1"));
        assertThat(outcome.failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.reason()).isIn(DropReason.VALUE_CONVERT_FAILED, DropReason.LIMIT_EXCEEDED));
    }

    @Test
    void nestingOfTwentyThousandArrivesAsAText() throws InterruptedException {
        String nested = "[".repeat(20_000) + "]".repeat(20_000);
        assertThat(onALargeStack("return {payload: typeof msg.payload}", Message.of(nested))
                        .messages())
                .extracting(made -> made.message().text())
                .containsExactly("\"string\"");
    }

    private static StageOutcome onALargeStack(Message message) throws InterruptedException {
        return onALargeStack("return msg", message);
    }

    private static StageOutcome onALargeStack(String body, Message message) throws InterruptedException {
        AtomicReference<StageOutcome> outcome = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(RunningScripts.run(body, message)), "large", 16 << 20);
        thread.setUncaughtExceptionHandler((dead, e) -> thrown.set(e));
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
        return outcome.get();
    }
}
