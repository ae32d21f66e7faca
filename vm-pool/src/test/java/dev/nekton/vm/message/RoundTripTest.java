package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.RunningScripts;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    private static final RunningScripts RUNNING = RunningScripts.bodies(
            "return msg",
            "return {payload: msg.payload}",
            "return {payload: JSON.parse(JSON.stringify(msg.payload))}",
            "cache.set('k', msg.payload); return {payload: cache.get('k')}");

    @Property(tries = 300)
    void aValueComesOutAsItWentIn(@ForAll("values") Value value) {
        for (int script = 0; script < 4; script++) {
            assertThat(payloadOf(script, value)).isEqualTo(value);
        }
    }

    @Property(tries = 200)
    void bytesComeOutAsTheSameJson(@ForAll("values") Value value) {
        Message message = Message.of(Json.bytes(value));
        StageOutcome outcome = RUNNING.run(0, message);
        assertThat(Json.parse(outcome.messages().get(0).message().bytes())).isEqualTo(message.value());
    }

    @Provide
    Arbitrary<Value> values() {
        return values(3);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.just(Value.ofNull()),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.integers().map(Value::of),
                Arbitraries.doubles().map(Value::of),
                texts().map(Value::of));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Value> inner = values(depth - 1);
        Arbitrary<Value> arrays = inner.list().ofMaxSize(4).map(Value.Array::new);
        Arbitrary<Value> objects = Arbitraries.maps(names(), inner).ofMaxSize(5).map(RoundTripTest::struct);
        return Arbitraries.oneOf(scalars, arrays, objects);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(8);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                texts(),
                Arbitraries.integers().between(0, 20).map(String::valueOf),
                Arbitraries.of("__proto__", "constructor", "length", "toString", "valueOf", "-1", "1.5", "4294967295"));
    }

    private static Value struct(Map<String, Value> members) {
        return Value.Struct.of(new LinkedHashMap<>(members));
    }

    private static Value payloadOf(int script, Value value) {
        StageOutcome outcome = RUNNING.run(script, Message.of(value));
        assertThat(outcome.failures()).isEmpty();
        return outcome.messages().get(0).message().value();
    }
}
