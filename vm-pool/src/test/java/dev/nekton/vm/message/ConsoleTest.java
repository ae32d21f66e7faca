package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class ConsoleTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    'hello world'                       --> 'hello world'
                    ''                                  --> ''
                    "hello ' world"                     --> 'hello \\' world'
                    "'hello world'"                     --> '\\'hello world\\''
                    'hello " world'                     --> 'hello " world'
                    'hello ` world'                     --> 'hello ` world'
                    'a\\\\b'                            --> 'a\\\\b'
                    'a\\nb'                             --> 'a\\nb'
                    'a\\rb'                             --> 'a\\rb'
                    'a\\tb'                             --> 'a\\tb'
                    'a\\bb'                             --> 'a\\bb'
                    'a\\fb'                             --> 'a\\fb'
                    null                                --> null
                    undefined                           --> null
                    true                                --> true
                    false                               --> false
                    0                                   --> 0
                    42                                  --> 42
                    -42                                 --> -42
                    9007199254740991                    --> 9007199254740991
                    -9007199254740992                   --> -9007199254740992
                    42.0                                --> 42
                    42.42                               --> 42.42
                    42.4242                             --> 42.4242
                    42.424242                           --> 42.424242
                    42.42424242                         --> 42.42424242
                    Infinity                            --> Infinity
                    -Infinity                           --> -Infinity
                    NaN                                 --> NaN
                    1000000                             --> 1000000
                    1e21                                --> 1e+21
                    []                                  --> []
                    [1]                                 --> [ 1 ]
                    [1, 2, 3]                           --> [ 1, 2, 3 ]
                    [1, '2', 3]                         --> [ 1, '2', 3 ]
                    [[]]                                --> [ [] ]
                    [, undefined]                       --> [ null, null ]
                    {}                                  --> {}
                    {foo: 'bar'}                        --> { foo: 'bar' }
                    {foo: 1, bar: 2, baz: [1, 2, 3]}    --> { bar: 2, baz: [ 1, 2, 3 ], foo: 1 }
                    {'foo bar': 1}                      --> { 'foo bar': 1 }
                    {"foo'bar": 1}                      --> { 'foo\\'bar': 1 }
                    {'foo"bar': 1}                      --> { 'foo"bar': 1 }
                    {'foo`bar': 1}                      --> { 'foo`bar': 1 }
                    {"'foo bar'": 1}                    --> { '\\'foo bar\\'': 1 }
                    {'a-b': 1}                          --> { a-b: 1 }
                    {'': 3}                             --> { : 3 }
                    {foo: {}}                           --> { foo: {} }
                    {foo: []}                           --> { foo: [] }
                    [{}]                                --> [ {} ]
                    1, 'foo', {foo: 'bar'}              --> 1 'foo' { foo: 'bar' }
                    '%s', 'x'                           --> '%s' 'x'
                    '{}', 1                             --> '{}' 1
                    'x: ' + {}                          --> 'x: [object Object]'
                    Symbol('about')                     --> 'about'
                    new Error('x')                      --> {}
                    /x/                                 --> {}
                    new String('x')                     --> {}
                    new Set([1])                        --> [ 1 ]
                    msg                                 --> { meta: { k: 'v' }, payload: { a: 1 } }
                    """)
    void printsValues(String arguments, String text) {
        assertThat(logOf("console.log(" + arguments + ")")).containsExactly("INFO " + text);
    }

    @Test
    void negativeZeroShows() {
        assertThat(logOf("console.log(-0, [-0])")).containsExactly("INFO -0 [ -0 ]");
    }

    @Test
    void noArgumentsMakeAnEmptyLine() {
        assertThat(logOf("console.log()")).containsExactly("INFO ");
    }

    @ParameterizedTest
    @CsvSource({"debug, DEBUG", "log, INFO", "info, INFO", "warn, WARN", "error, ERROR"})
    void eachFunctionHasItsLevel(String function, Level level) {
        assertThat(logOf("console." + function + "(1)")).containsExactly(level + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "dir", "table", "assert", "time"})
    void whatIsNotThereIsNotThere(String function) {
        assertThat(RunningScripts.textOf("console." + function)).isEqualTo("undefined");
    }

    @Test
    void worksWhenTakenOut() {
        assertThat(logOf("var log = console.log; log('x')")).containsExactly("INFO 'x'");
    }

    @Test
    void printsWhatIsNoJsonInWords() {
        assertThat(logOf("var a = {}; a.a = a; console.log('a', a); console.log(function () {})"))
                .hasSize(2)
                .last()
                .isEqualTo("INFO '[a function]'");
    }

    @Test
    void readsNothingWhenTheLevelIsOff() {
        String body = "var read = 0; var it = {get a() { read++; return 1 }};"
                + " console.debug(it); console.info(it); console.warn(it); return {payload: read}";
        try (RunningScripts running = RunningScripts.of(Level.WARN, List.of(RunningScripts.body(body)))) {
            assertThat(running.run(0, Message.of("1"))
                            .messages()
                            .get(0)
                            .message()
                            .text())
                    .isEqualTo("1");
            assertThat(running.logger().texts(Level.WARN)).containsExactly("{ a: 1 }");
        }
    }

    private static List<String> logOf(String body) {
        try (RunningScripts running = RunningScripts.bodies(body)) {
            assertThat(running.run(0, Message.of("{\"a\":1}").withMetadata("k", "v"))
                            .failures())
                    .isEmpty();
            return running.logger().events().stream().map(Object::toString).toList();
        }
    }
}
