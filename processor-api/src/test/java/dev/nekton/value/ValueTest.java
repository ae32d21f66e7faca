package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\"|a", "1.0|1.0", "null|null", "true|true", "[1,\"a\"]|[1,\"a\"]"})
    void plainTextIsTheTextItselfOrJson(String json, String text) {
        assertThat(Json.parse(json).plainText()).isEqualTo(text);
    }

    @Nested
    class Numbers {
        @Test
        void keepTheirDigitsUntilNormalised() {
            Value.Num num = Value.Num.ofLiteral("1.50e3");
            assertThat(num.plainText()).isEqualTo("1.50e3");
            assertThat(num.value()).isEqualTo(1500);
            assertThat(num.normalised().plainText()).isEqualTo("1500");
        }

        @Test
        void outOfRangeStayAsTheyAre() {
            Value.Num num = Value.Num.ofLiteral("1e400");
            assertThat(num.value()).isInfinite();
            assertThat(num.normalised()).isSameAs(num);
        }

        @Test
        void areEqualWithTheSameDigitsOnly() {
            assertThat(Value.Num.ofLiteral("1")).isEqualTo(Value.of(1)).hasSameHashCodeAs(Value.of(1));
            assertThat(Value.Num.ofLiteral("1.0")).isNotEqualTo(Value.of(1));
        }

        @Test
        void negativeZeroPrintsAsZeroAndIsTheSameNumber() {
            assertThat(Value.of(-0.0).plainText()).isEqualTo("0");
            assertThat(Value.of(-0.0)).isEqualTo(Value.of(0));
        }

        @Test
        void otherTextIsNoNumber() {
            assertThatThrownBy(() -> Value.Num.ofLiteral("x")).isInstanceOf(NumberFormatException.class);
        }
    }

    @Nested
    class Objects {
        @Test
        void areEqualInAnyOrder() {
            assertThat(Json.parse("{\"a\":1,\"b\":2}")).isEqualTo(Json.parse("{\"b\":2,\"a\":1}"));
        }

        @Test
        void ofManyMembersOrLongNamesAreTheSameToTheirReader() {
            for (String name : List.of("n", "x".repeat(1_000))) {
                StructBuilder builder = Value.Struct.builder();
                Map<String, Value> expected = new LinkedHashMap<>();
                for (int i = 0; i < 100; i++) {
                    builder.set(name + i % 90, Value.of(i));
                    expected.put(name + i % 90, Value.of(i));
                }
                Value.Struct built = builder.build();
                assertThat(built.keys()).isEmpty();
                assertThat(built.members()).containsExactlyEntriesOf(expected);
                assertThat(builder.build().members()).isEmpty();
            }
        }

        /** One test, since it is the process that shares names. */
        @Test
        void shareTheirNamesWithThoseThatHaveTheSameOnesUntilTheyWouldFillTheMemory() {
            Value.Struct one = (Value.Struct) Json.parse("{\"a\":1,\"b\":2}");
            Value.Struct other = (Value.Struct) Json.parse("{\"a\":true,\"b\":null}");
            assertThat(other.valueAt(0)).isEqualTo(Value.of(true));
            assertThat(one.keys().orElseThrow()).isSameAs(other.keys().orElseThrow());
            for (int i = 0; i < 10_000; i++) {
                String name = "sensor" + i;
                Value.Struct made =
                        Value.Struct.builder().set(name, Value.of(i)).build();
                assertThat(made.member(name)).contains(Value.of(i));
            }
            assertThat(Value.Struct.builder()
                            .set("one more", Value.of(1))
                            .build()
                            .keys())
                    .isEmpty();
        }

        @Test
        void doNotChangeWithTheirSource() {
            Map<String, Value> source = new LinkedHashMap<>(Map.of("a", Value.of(1)));
            Value.Struct struct = Value.Struct.of(source);
            source.clear();
            assertThat(struct.members()).hasSize(1);
            assertThatThrownBy(() -> struct.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void doNotChangeWithTheirBuilder() {
            StructBuilder builder = Value.Struct.builder().set("a", Value.of(1)).set("b", Value.of(2));
            Value.Struct struct = builder.set("a", Value.of(3)).build();
            builder.set("c", Value.of(4));
            assertThat(struct).hasToString("{a=3, b=2}");
            assertThat(builder.build().members()).containsOnlyKeys("c");
        }

        @Test
        @SuppressWarnings("NullAway") // the check is what is tested
        void holdNoJavaNull() {
            Map<String, Value> source = new LinkedHashMap<>();
            source.put("a", null);
            assertThatThrownBy(() -> Value.Struct.of(source)).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void listsDoNotChangeWithTheirSource() {
        List<Value> source = new ArrayList<>(List.of(Value.of("a")));
        Value.Array array = new Value.Array(source);
        source.clear();
        assertThat(array.items()).hasSize(1);
    }
}
