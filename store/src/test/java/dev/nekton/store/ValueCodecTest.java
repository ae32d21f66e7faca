package dev.nekton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in the file and back. */
class ValueCodecTest {
    @Property(tries = 1000)
    void everyValueComesBackEqual(@ForAll String key, @ForAll("values") Value value, @ForAll long written) {
        Entry entry = Entry.of(key, value, written);

        assertThat(EntryCodec.entry(key, EntryCodec.bytes(key, entry))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "-0", "0", "1e400", "12345678901234567890.10", "5e-324"})
    void numbersKeepTheirText(String literal) {
        Value number = Value.Num.ofLiteral(literal);

        assertThat(there(number)).isEqualTo(number);
        assertThat(there(number).plainText()).isEqualTo(literal);
    }

    @Test
    void membersKeepTheirOrder() {
        Value.Struct struct = Value.Struct.builder()
                .set("z", Value.of(1))
                .set("a", Value.ofNull())
                .set("", Value.of(true))
                .build();

        assertThat(((Value.Struct) there(struct)).members()).containsExactlyEntriesOf(struct.members());
    }

    @Test
    void deepNestingAndLongTextsAreKept() {
        Value deep = Value.of("x".repeat(3_000_000));
        for (int i = 0; i < 5_000; i++) {
            deep = new Value.Array(List.of(Value.Struct.of(Map.of("inner", deep)), Value.ofNull()));
        }
        Value there = there(deep);
        for (int i = 0; i < 5_000; i++) {
            Value.Struct struct = (Value.Struct) ((Value.Array) there).items().get(0);
            there = struct.member("inner").orElseThrow();
        }

        assertThat(there).isEqualTo(Value.of("x".repeat(3_000_000)));
    }

    @Property(tries = 500)
    void aByteThatChangedIsSeen(@ForAll("values") Value value, @ForAll int place, @ForAll byte change) {
        byte[] bytes = EntryCodec.bytes("key", Entry.of("key", value, 17));
        bytes[Math.floorMod(place, bytes.length)] ^= change == 0 ? 1 : change;

        assertThatThrownBy(() -> EntryCodec.entry("key", bytes)).isInstanceOf(Reason.DamageException.class);
    }

    @Test
    void anotherKeyIsSeen() {
        byte[] bytes = EntryCodec.bytes("key", Entry.of("key", Value.of(1), 17));

        assertThatThrownBy(() -> EntryCodec.entry("kez", bytes)).isInstanceOf(Reason.DamageException.class);
    }

    @Provide
    Arbitrary<Value> values() {
        return nested(3);
    }

    private static Arbitrary<Value> nested(int depth) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.just(Value.ofNull()),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.doubles().map(Value::of),
                Arbitraries.of("NaN", "-0", "-Infinity", "1.50").map(Value.Num::ofLiteral),
                Arbitraries.strings().map(Value::of));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Value> inner = nested(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                inner.list().ofMaxSize(4).map(Value.Array::new),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                        .ofMaxSize(4)
                        .map(Value.Struct::of));
    }

    private static Value there(Value value) {
        return EntryCodec.entry("key", EntryCodec.bytes("key", Entry.of("key", value, 0)))
                .value();
    }
}
