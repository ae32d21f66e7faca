package dev.nekton.vm.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.Limit;
import dev.nekton.vm.Limits;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.pool.PoolExhaustedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class ScriptPoolTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            return a + b                         --> 5
            return [a, b, arguments.length]      --> [2,3,0]
            return {b, a}                        --> {"b":3,"a":2}
            return                               --> null
            return undefined                     --> null
            return null                          --> null
            return [undefined]                   --> [null]
            return new Date(0)                   --> "1970-01-01T00:00:00.000Z"
            return new Map([['a', new Set([1])]]) --> [["a",[1]]]
            return 0.1 + 0.2                     --> 0.30000000000000004
            return this === undefined            --> true
            """)
    void aFunctionGivesWhatItReturns(String body, String result) {
        try (ScriptPool scripts =
                ScriptPool.builder().function("f", body, "a", "b").build()) {
            assertThat(Json.text(scripts.call("f", Value.of(2), Value.of(3)))).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            a * 2         --> 42
            {a: a}        --> {"a":21}
            a // at end   --> 21
            b = a, b      --> 21
            b             --> null
            typeof c      --> "undefined"
            """)
    void anExpressionGivesItsValue(String text, String result) {
        try (ScriptPool scripts =
                ScriptPool.builder().expression("e", text, "a", "b").build()) {
            assertThat(Json.text(scripts.call("e", Value.of(21)))).isEqualTo(result);
        }
    }

    @Test
    void argumentsArriveAsTheyAre() {
        Value tag = Json.parse("{\"name\": \"Zähler\", \"values\": [1.5, null, true]}");
        try (ScriptPool scripts =
                ScriptPool.builder().function("same", "return x", "x").build()) {
            assertThat(scripts.call("same", tag)).isEqualTo(tag);
        }
    }

    @Test
    void numbersThatJsonDoesNotHaveComeBack() {
        try (ScriptPool scripts = ScriptPool.builder()
                .expression("e", "[NaN, Infinity, -Infinity]")
                .build()) {
            assertThat(((Value.Array) scripts.call("e")).items())
                    .extracting(Value::plainText)
                    .containsExactly("NaN", "Infinity", "-Infinity");
        }
    }

    @Test
    void aNumberOutOfRangeIsNoArgument() {
        try (ScriptPool scripts =
                ScriptPool.builder().function("same", "return x", "x").build()) {
            assertThatThrownBy(() -> scripts.call("same", Value.Num.ofLiteral("1e999")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("argument 0 is out of a double's range");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            return () => 1             --> TypeError: result is not JSON: a function at result
            return [1, {f() {}}]       --> TypeError: result is not JSON: a function at result[1].f
            """)
    void whatIsNoValueIsNoResult(String body, String text) {
        try (ScriptPool scripts = ScriptPool.builder().function("f", body).build()) {
            assertThatThrownBy(() -> scripts.call("f"))
                    .isInstanceOf(ScriptException.class)
                    .hasMessage(text);
        }
    }

    @Test
    void anErrorNamesThePlaceInTheText() {
        try (ScriptPool scripts = ScriptPool.builder()
                .function("f", "const most = 90;\nif (true) throw new RangeError(`above ${most}`);")
                .build()) {
            assertThatThrownBy(() -> scripts.call("f"))
                    .isInstanceOf(ScriptException.class)
                    .hasMessage("""
                            f:2:11: RangeError: above 90
                                if (true) throw new RangeError(`above ${most}`);
                                          ^""");
        }
    }

    @Test
    void allThatDoesNotCompileIsReportedAtOnceWithItsPlace() {
        ScriptPool.Builder scripts = ScriptPool.builder()
                .function("first", "return 1;\nreturn (")
                .expression("second", "10n")
                .function("third", "return 1");
        assertThatThrownBy(scripts::build)
                .asInstanceOf(type(ConfigException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.position().toString())
                        .containsExactly("second:1:1", "first:2:9"));
    }

    @Test
    void anUnknownNameIsNamedWithThoseThereAre() {
        try (ScriptPool scripts = ScriptPool.builder().function("f", "return 1").build()) {
            assertThatThrownBy(() -> scripts.call("g"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no function g; there are [f]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            while (true) {}                           --> TIMEOUT
            return /^(a+)+$/.test('a'.repeat(40) + 'b') --> TIMEOUT
            return {get a() { for (;;); }}            --> TIMEOUT
            function f() { f() } f()                  --> CALL_DEPTH
            const a = []; for (;;) a.push('x'.repeat(1000) + a.length) --> MEMORY
            return 'x'.repeat(20000)                  --> RESULT_SIZE
            """)
    void aScriptThatTakesTooMuchIsStoppedAndCounted(String body, Limit limit) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Limits limits = new Limits(Duration.ofMillis(300), 100, 20_000_000, 10_000);
        try (ScriptPool scripts = ScriptPool.builder()
                .function("f", body)
                .limits(limits)
                .resources(Resources.of("scripts").withMeters(meters))
                .build()) {
            assertThatThrownBy(() -> scripts.call("f"))
                    .asInstanceOf(type(ScriptException.class))
                    .satisfies(e -> assertThat(e.limit()).contains(limit))
                    .satisfies(e -> assertThat(e.text()).isEqualTo(limits.exceeded(limit)));
            assertThat(meters.get("script_limit_exceeded")
                            .tag("limit", limit.field())
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void afterAStopTheNextCallOfTheSameLoanRunsInAnotherVm() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ScriptPool scripts = ScriptPool.builder()
                        .function("endless", "for (;;);")
                        .function("fine", "return 1")
                        .limits(Limits.ofDefaults().withTimeout(Duration.ofMillis(100)))
                        .pool(new VmPoolSettings(
                                1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(5), false))
                        .resources(Resources.of("scripts").withMeters(meters))
                        .build();
                ScriptVm vm = scripts.borrow()) {
            assertThatThrownBy(() -> vm.call("endless")).isInstanceOf(ScriptException.class);
            assertThat(vm.call("fine")).isEqualTo(Value.of(1));
            assertThat(meters.get("vm_pool_uses").functionCounter().count()).isEqualTo(2);
            assertThat(meters.get("vm_pool_created").gauge().value()).isEqualTo(1);
        }
    }

    @Test
    void aVmThatWasGivenBackIsOfNoMoreUse() {
        try (ScriptPool scripts = ScriptPool.builder().function("f", "return 1").build()) {
            ScriptVm vm = scripts.borrow();
            vm.close();
            vm.close();
            assertThatThrownBy(() -> vm.call("f"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the VM was given back");
        }
    }

    @Test
    void whoeverGetsNoVmIsTold() {
        try (ScriptPool scripts = ScriptPool.builder()
                        .function("f", "return 1")
                        .pool(new VmPoolSettings(
                                1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(10), false))
                        .build();
                ScriptVm first = scripts.borrow()) {
            assertThat(first.call("f")).isEqualTo(Value.of(1));
            assertThatThrownBy(scripts::borrow).isInstanceOf(PoolExhaustedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            return plant.read('a', [1], undefined)   --> ["a",[1],null]
            return plant.read()                      --> []
            return Object.isFrozen(plant)            --> true
            return typeof plant.read                 --> "function"
            try { plant.read(() => 1) } catch (e) { return e.name } --> "TypeError"
            """)
    void aHostFunctionGetsCopiesAndReturnsAValue(String body, String result) {
        try (ScriptPool scripts = ScriptPool.builder()
                .function("f", body)
                .global("plant", Map.of("read", Value.Array::new))
                .build()) {
            assertThat(Json.text(scripts.call("f"))).isEqualTo(result);
        }
    }

    @Test
    void whatAHostFunctionThrowsIsAnErrorThatTellsNothingOfJava() {
        RuntimeException thrown = new IllegalStateException("secret");
        try (ScriptPool scripts = ScriptPool.builder()
                .function("catching", "try { db.read() } catch (e) { return [e.name, e.message, Object.keys(e)] }")
                .function("failing", "return 1 +\n  db.read()")
                .global("db", Map.of("read", arguments -> {
                    throw thrown;
                }))
                .build()) {
            assertThat(Json.text(scripts.call("catching"))).isEqualTo("[\"Error\",\"db.read failed\",[]]");
            assertThatThrownBy(() -> scripts.call("failing"))
                    .isInstanceOf(ScriptException.class)
                    .hasMessageStartingWith("failing:2:")
                    .hasMessageContaining("Error: db.read failed")
                    .hasCause(thrown);
        }
    }

    @Test
    void aHostFunctionCanTellTheScriptWhatWentWrong() {
        try (ScriptPool scripts = ScriptPool.builder()
                .function("f", "try { db.read() } catch (e) { return e.message }")
                .global("db", Map.of("read", arguments -> {
                    throw new ScriptException("no such tag", null);
                }))
                .build()) {
            assertThat(scripts.call("f")).isEqualTo(Value.of("no such tag"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", nullValues = "-", quoteCharacter = '~', textBlock = """
            a + b.a                                  | [a, b]         | []   | false
            `${temperature}`                         | [temperature]  | []   | false
            {key: a, [b]: c?.d}                      | [a, b, c]      | []   | false
            [...list].map(x => x * factor)           | [list, factor] | []   | false
            (function (a) { return a + b })(1)       | [b]            | []   | false
            new Map(pairs)                           | [Map, pairs]   | []   | false
            n = a                                    | [n, a]         | [n]  | false
            1 + 2 * 3                                | []             | []   | true
            Math.max(1, 'abc'.length)                | [Math]         | []   | true
            Date.now()                               | [Date]         | []   | false
            """)
    void factsTellTheNamesOfAnExpressionAndWhetherItIsConstant(
            String text, String free, String assigned, boolean isConstant) {
        try (ScriptPool scripts = ScriptPool.builder().expression("e", text).build()) {
            ScriptFacts facts = scripts.facts("e");
            assertThat(facts.freeNames()).hasToString(free);
            assertThat(facts.assignedNames()).hasToString(assigned);
            assertThat(facts.isConstant()).isEqualTo(isConstant);
        }
    }

    @Test
    void blockedNamesAreFunctionsThatThrow() {
        RecordingLogger logger = RecordingLogger.of("scripts");
        try (ScriptPool scripts = ScriptPool.builder()
                .expression("type", "typeof eval + typeof fetch")
                .function("call", "return eval('1')")
                .block("eval", "fetch")
                .resources(Resources.of("scripts").withLogger(logger))
                .build()) {
            assertThat(scripts.call("type")).isEqualTo(Value.of("functionfunction"));
            assertThatThrownBy(() -> scripts.call("call"))
                    .hasMessageContaining("TypeError: 'eval' is disabled for security reasons");
            assertThat(logger.texts(Level.WARN))
                    .containsExactly("Security violation: attempted to call disabled function 'eval'");
        }
    }

    @Test
    void aScriptThatChangesBuiltInsIsWarnedOfAndSeesItsChangeAlone() {
        try (ScriptPool scripts = ScriptPool.builder()
                        .function("patch", "Array.prototype.last = 7;\nreturn [].last")
                        .function("look", "return [].last")
                        .build();
                ScriptVm vm = scripts.borrow()) {
            assertThat(scripts.warnings())
                    .extracting(warning -> warning.position().toString())
                    .containsExactly("patch:1:1");
            assertThat(vm.call("patch")).isEqualTo(Value.of(7));
            assertThat(vm.call("look")).isEqualTo(Value.ofNull());
        }
    }

    @Test
    void manyThreadsShareAPool() {
        try (ScriptPool scripts = ScriptPool.builder()
                .function("count", "globals ??= 0; return ++globals + n", "n", "globals")
                .build()) {
            List<Value> results = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(n -> scripts.call("count", Value.of(n)))
                    .toList();
            assertThat(results)
                    .isEqualTo(IntStream.range(0, 200)
                            .mapToObj(n -> Value.of(n + 1))
                            .toList());
        }
    }
}
