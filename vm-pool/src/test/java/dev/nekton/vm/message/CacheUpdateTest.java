package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.store.StoreSettings;
import dev.nekton.vm.Limits;
import dev.nekton.vm.RunningScripts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

/** {@code cache.update}: old value in, new value out, nobody between. */
@Timeout(60)
class CacheUpdateTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    return {payload: cache.update('k', (old, exists) => [typeof old, exists])}             --> ["undefined",false]
                    cache.set('k', 5); return {payload: cache.update('k', (old, exists) => [old, exists])} --> [5,true]
                    cache.set('k', null); return {payload: cache.update('k', (o, e) => [o, e])}            --> [null,true]
                    cache.update('k', () => 7); return {payload: cache.get('k')}                           --> 7
                    return {payload: [1, 2, 3].map(n => cache.update('k', (o, e) => (e ? o : 0) + n))}     --> [1,3,6]
                    return {payload: [cache.update('k', () => {}), cache.exists('k'), cache.get('k')]}     --> [null,true,null]
                    var got = cache.update('k', () => [1]); got.push(2); return {payload: cache.get('k')}  --> [1]
                    var o = [1]; cache.update('k', () => o); o.push(2); return {payload: cache.get('k')}   --> [1]
                    cache.set('k', [1]); cache.update('k', o => { o.push(2); return 3 }); return {payload: cache.get('k')}  --> 3
                    cache.update('k', () => NaN); return {payload: String(cache.get('k'))}                 --> "NaN"
                    cache.update('k', () => -0); return {payload: 1 / cache.get('k') === -Infinity}        --> true
                    var u = cache.update; u('k', () => 1); return {payload: cache.get('k')}                --> 1
                    var self; cache.update('k', function () { self = this }); return {payload: String(self)}  --> "undefined"
                    String.prototype.x = 4; return {payload: cache.update('k', () => ''.x)}                --> 4
                    return {payload: eval("cache.update('k', () => 5)")}                                   --> 5
                    """)
    void givesTheNewValueOfTheOldOne(String body, String json) {
        assertThat(payloadOf(body)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    cache.update('k', 7)                                      --> TypeError: cache.update needs a function (old, exists) that returns the new value
                    cache.update('k')                                         --> TypeError: cache.update needs a function (old, exists) that returns the new value
                    cache.update('k', () => { throw new RangeError('mine') }) --> RangeError: mine
                    cache.update('k', () => { throw 'text' })                 --> text
                    cache.update('k', () => null.x)                           --> TypeError: Cannot get property "x" of null
                    cache.update('k', () => x => x)                           --> TypeError: result is not JSON: a function at result
                    cache.update('k', async () => 1)                          --> TypeError: the function must return a value, not a promise
                    cache.update('k', () => cache.get('k'))                   --> Error: cache.get can't be called inside the function of cache.update; that function gets the old value and returns the new one
                    cache.update('k', () => cache.set('j', 1))                --> Error: cache.set can't be called inside the function of cache.update; that function gets the old value and returns the new one
                    cache.update('k', () => cache.exists('j'))                --> Error: cache.exists can't be called inside the function of cache.update; that function gets the old value and returns the new one
                    cache.update('k', () => cache.delete('k'))                --> Error: cache.delete can't be called inside the function of cache.update; that function gets the old value and returns the new one
                    cache.update('k', () => cache.update('j', () => 1))       --> Error: cache.update can't be called inside the function of cache.update; that function gets the old value and returns the new one
                    cache.update('k', function f(o) { return f(o) })          --> RangeError: Maximum call stack size exceeded
                    """)
    void whatGoesWrongIsTheScriptsToCatchAndChangesNothing(String call, String error) {
        assertThat(payloadOf("cache.set('k', 1); try { " + call
                        + " } catch (e) { return {payload: [String(e), cache.get('k'), cache.exists('j')]} }"))
                .isEqualTo("[" + dev.nekton.value.Json.text(dev.nekton.value.Value.of(error)) + ",1,false]");
    }

    @Test
    void aCallThatWasRefusedInsideLeavesTheUpdateInForce() {
        assertThat(payloadOf("cache.update('k', o => { try { cache.set('k', 1) } catch (e) { return 2 } });"
                        + " return {payload: [cache.get('k'), cache.update('k', o => o + 1)]}"))
                .isEqualTo("[2,3]");
    }

    @Test
    void anErrorInsidePointsToItsLine() {
        assertThat(RunningScripts.failureOf("""
                                var a = 1;
                                cache.update('k', function (old) {
                                  return old.missing;
                                });
                                """).text())
                .contains("code:3:14", "Cannot read property \"missing\" from undefined");
    }

    @Test
    void anEmptyKeyIsRefusedInTheLogAndTheFunctionIsNotCalled() {
        try (RunningScripts running =
                RunningScripts.bodies("var called = false; var got = cache.update('', () => { called = true });"
                        + " return {payload: [typeof got, called, cache.exists('')]}")) {
            assertThat(textOf(running.run(0, Message.of("1")))).isEqualTo("[\"undefined\",false,false]");
            assertThat(running.logger().texts(Level.ERROR))
                    .containsExactly("cache.update failed: cache: key must not be empty");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    cache.update('k', () => { while (true) {} })                              --> TIMEOUT
                    cache.update('k', () => { try { while (true) {} } catch (e) { return 2 } }) --> TIMEOUT
                    cache.update('k', () => { while (true) Array.from({length: 100000}) })      --> LIMIT_EXCEEDED
                    cache.update('k', () => Array.from({length: 3000}, (x, i) => 'x' + i))  --> LIMIT_EXCEEDED
                    try { cache.set('k', Array.from({length: 3000})) } catch (e) { return msg }      --> LIMIT_EXCEEDED
                    """)
    void limitsHoldInsideAndFreeTheKey(String body, DropReason reason) {
        Limits limits = Limits.ofDefaults()
                .withTimeout(Duration.ofSeconds(2))
                .withMemory(20_000_000)
                .withResultSize(100_000);
        ScriptSettings settings = ScriptSettings.ofDefaults().withLimits(limits);
        try (MessageScripts scripts = compile(settings, body, "return {payload: cache.update('k', (o, e) => [e])}");
                MessageVm vm = scripts.borrow()) {
            StageOutcome stopped = vm.run(0, new ScriptedMessage(Message.of("1")));

            assertThat(stopped.failures().get(0).reason()).isEqualTo(reason);
            assertThat(textOf(vm.run(1, new ScriptedMessage(Message.of("1"))))).isEqualTo("[false]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    cache.set('k', 'x'.repeat(2000))             --> Error: cache.set: the value of \\"k\\" takes about
                    cache.update('k', () => 'x'.repeat(2000))    --> Error: cache.update: the value of \\"k\\" takes about
                    """)
    void aValueOverTheCachesBoundIsTheScriptsToCatch(String call, String error) {
        StoreSettings small =
                new StoreSettings(StoreSettings.Backend.MEMORY, "", Optional.empty(), Optional.empty(), 10, 1000);

        assertThat(caught(ScriptSettings.ofDefaults().withCache(small), call))
                .startsWith("[\"" + error)
                .contains("max_bytes: 1000")
                .endsWith(",false]");
    }

    private static String caught(ScriptSettings settings, String call) {
        String body = "try { " + call + " } catch (e) { return {payload: [String(e), cache.exists('k')]} }";
        try (MessageScripts scripts = compile(settings, body);
                MessageVm vm = scripts.borrow()) {
            return textOf(vm.run(0, new ScriptedMessage(Message.of("1"))));
        }
    }

    private static MessageScripts compile(ScriptSettings settings, String... bodies) {
        return MessageScripts.compile(
                List.of(bodies).stream().map(RunningScripts::body).toList(),
                ReturnRules.TAGS,
                settings,
                Resources.of("test"),
                new ConfigProblems());
    }

    private static String payloadOf(String body) {
        return RunningScripts.messageOf(body, Message.of("1")).text();
    }

    private static String textOf(StageOutcome outcome) {
        return outcome.messages().get(0).message().text();
    }
}
