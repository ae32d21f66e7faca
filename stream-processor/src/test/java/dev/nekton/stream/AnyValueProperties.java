package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** What comes in comes out of the mapping {@code a}, whatever value it is. */
class AnyValueProperties {
    private static final StreamProcessor SAME = StreamRig.pump()
            .mapping("same", "a")
            .mapping("inside", "[a, {k: a}]")
            .build();

    @AfterContainer
    static void close() {
        SAME.close();
    }

    @Property(tries = 400)
    void everyValueComesOutAsItCameIn(@ForAll("values") Value value, @ForAll long timestamp) {
        Value.Struct payload = Value.Struct.builder()
                .set("value", value)
                .set("timestamp_ms", Value.Num.ofLiteral(Long.toString(timestamp == 0 ? 1 : timestamp)))
                .build();
        List<Message> out = StreamRig.process(SAME, StreamRig.raw("T.a", Json.text(payload)));
        assertThat(out).hasSize(2);
        assertThat(out.get(0).value()).isEqualTo(payload);
        Value inside = ((Value.Struct) out.get(1).value()).member("value").orElseThrow();
        assertThat(inside)
                .isEqualTo(new Value.Array(
                        List.of(value, Value.Struct.builder().set("k", value).build())));
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> numbers = Arbitraries.doubles().map(Value::of);
        Arbitrary<Value> texts = Arbitraries.strings().map(Value::of);
        Arbitrary<Value> ascii = Arbitraries.strings().ascii().map(Value::of);
        Arbitrary<Value> booleans = Arbitraries.of(true, false).map(Value::of);
        Arbitrary<Value> scalars = Arbitraries.oneOf(numbers, texts, ascii, booleans);
        return Arbitraries.lazyOf(
                () -> scalars,
                () -> scalars.list().ofMaxSize(4).map(Value.Array::new),
                () -> Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), scalars)
                        .ofMaxSize(4)
                        .map(Value.Struct::of));
    }
}
