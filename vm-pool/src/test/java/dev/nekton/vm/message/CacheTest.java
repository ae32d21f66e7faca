package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

@Timeout(60)
class CacheTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    'hello'                          --> "hello"
                    42                               --> 42
                    42.5                             --> 42.5
                    true                             --> true
                    null                             --> null
                    undefined                        --> null
                    {foo: 'bar'}                     --> {"foo":"bar"}
                    [1, [2], {a: null}]              --> [1,[2],{"a":null}]
                    {a: undefined}                   --> {"a":null}
                    new Date(0)                      --> "1970-01-01T00:00:00.000Z"
                    new Date(NaN)                    --> null
                    new Map([['a', 1]])              --> [["a",1]]
                    new Set([1])                     --> [1]
                    Symbol('s')                      --> "s"
                    new Error('x')                   --> {}
                    /x/                              --> {}
                    new Number(5)                    --> 5
                    JSON.parse('{"__proto__": 1}')   --> {"__proto__":1}
                    """)
    void givesBackWhatItGot(String value, String json) {
        assertThat(payloadOf("cache.set('k', " + value + "); return {payload: [cache.exists('k'), cache.get('k')]}"))
                .isEqualTo("[true," + json + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    5                     --> 5
                    1.5                   --> 1.5
                    true                  --> true
                    [1, 2]                --> 1,2
                    {}                    --> [object Object]
                    Symbol('s')           --> s
                    {toString: () => 'k'} --> k
                    """)
    void keysAreTexts(String key, String text) {
        assertThat(payloadOf("cache.set(" + key + ", 7); return {payload: [cache.get('" + text + "'), cache.get(" + key
                        + "), cache.exists(" + key + ")]}"))
                .isEqualTo("[7,7,true]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "null", "undefined", ""})
    void anEmptyKeyIsRefusedInTheLog(String key) {
        try (RunningScripts running = RunningScripts.bodies("cache.set(" + key + "); cache.delete(" + key
                + "); return {payload: [cache.exists(" + key + "), typeof cache.get(" + key + ")]}")) {
            assertThat(running.run(0, Message.of("1"))
                            .messages()
                            .get(0)
                            .message()
                            .text())
                    .isEqualTo("[false,\"undefined\"]");
            assertThat(running.logger().texts(Level.ERROR))
                    .containsExactly(
                            "cache.set failed: cache: key must not be empty",
                            "cache.delete failed: cache: key must not be empty");
        }
    }

    @Test
    void aMissingKeyIsUndefinedAndNoError() {
        try (RunningScripts running = RunningScripts.bodies("return {payload: cache.get('nope') === undefined}")) {
            assertThat(running.run(0, Message.of("1"))
                            .messages()
                            .get(0)
                            .message()
                            .text())
                    .isEqualTo("true");
            assertThat(running.logger().events())
                    .singleElement()
                    .hasToString("DEBUG cache.get: key \"nope\" not found");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    cache.set('k', 1); cache.set('k', 2); return {payload: cache.get('k')}                      --> 2
                    cache.set('k', 1); cache.delete('k'); return {payload: cache.exists('k')}                   --> false
                    cache.delete('nope'); return {payload: cache.exists('nope')}                                --> false
                    return {payload: [cache.set('k', 1), cache.delete('k')].map(x => x === undefined)}          --> [true,true]
                    var it = {a: 1}; cache.set('k', it); it.a = 2; return {payload: cache.get('k')}             --> {"a":1}
                    cache.set('k', [1]); cache.get('k').push(2); return {payload: cache.get('k')}               --> [1]
                    cache.set('k', msg.payload); msg.payload.a = 2; return {payload: cache.get('k')}            --> {"a":1}
                    cache.set('k', NaN); return {payload: cache.get('k') !== cache.get('k')}                    --> true
                    cache.set('k', [Infinity]); return {payload: cache.get('k')[0] === Infinity}                --> true
                    cache.set('k', -0); return {payload: 1 / cache.get('k') === -Infinity}                      --> true
                    var set = cache.set, get = cache.get; set('k', 3); return {payload: get('k')}               --> 3
                    return {payload: Object.keys(cache).sort()}                --> ["delete","exists","get","set"]
                    try { cache.set('k', x => x) } catch (e) { return {payload: e instanceof TypeError} }       --> true
                    var a = {}; a.a = a; try { cache.set('k', a) } catch (e) { return {payload: e.name} }       --> "TypeError"
                    try { cache.set('k', [x => x]) } catch (e) { return {payload: cache.exists('k')} }          --> false
                    """)
    void behavesAsAStoreOfCopies(String body, String json) {
        assertThat(payloadOf(body)).isEqualTo(json);
    }

    @Test
    void allVmsOfAProcessorShareIt() {
        try (RunningScripts running = RunningScripts.bodies(
                        "cache.set('k', msg.payload); return msg", "return {payload: cache.get('k')}");
                MessageVm first = running.borrow();
                MessageVm second = running.borrow()) {
            first.run(0, new ScriptedMessage(Message.of("{\"a\":[1]}")));
            assertThat(second.run(1, new ScriptedMessage(Message.of("1")))
                            .messages()
                            .get(0)
                            .message()
                            .text())
                    .isEqualTo("{\"a\":[1]}");
        }
    }

    @Test
    void processorsShareNothing() {
        payloadOf("cache.set('k', 1); return msg");
        assertThat(payloadOf("return {payload: cache.exists('k')}")).isEqualTo("false");
    }

    @Test
    void manyThreadsUseItAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RunningScripts running = RunningScripts.bodies(
                "var k = String(msg.payload); cache.set(k, [k]); return {payload: cache.get(k)[0] === k}")) {
            List<? extends Future<StageOutcome>> outcomes = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> running.run(0, Message.of(String.valueOf(i)))))
                    .toList();
            for (Future<StageOutcome> outcome : outcomes) {
                assertThat(outcome.get(50, TimeUnit.SECONDS)
                                .messages()
                                .get(0)
                                .message()
                                .text())
                        .isEqualTo("true");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String payloadOf(String body) {
        return RunningScripts.messageOf(body, Message.of("{\"a\":1}")).text();
    }
}
