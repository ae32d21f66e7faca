package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritingTest {

    @ParameterizedTest
    @CsvSource({
        "8,\\b",
        "9,\\t",
        "10,\\n",
        "12,\\f",
        "13,\\r",
        "34,\\\"",
        "92,\\\\",
        "0,\\u0000",
        "1,\\u0001",
        "11,\\u000b",
        "27,\\u001b",
        "31,\\u001f",
        "127,\u007f",
        "47,/",
        "8232,\\u2028",
        "8233,\\u2029",
        "228,ä",
        "128512,\uD83D\uDE00"
    })
    void charactersAreEscapedAsGoDoes(int codePoint, String escaped) {
        Value text = Value.of(Character.toString(codePoint));
        assertThat(Json.text(text)).isEqualTo("\"" + escaped + "\"");
        assertThat(new String(Json.bytes(text), StandardCharsets.UTF_8)).isEqualTo("\"" + escaped + "\"");
        assertThat(Json.sortedText(text)).isEqualTo("\"" + escaped + "\"");
    }

    @Test
    void htmlCharactersAreEscapedInSortedTextOnly() {
        Value value = Json.parse("{\"<\":\"a>b&c\"}");
        assertThat(Json.text(value)).isEqualTo("{\"<\":\"a>b&c\"}");
        assertThat(Json.sortedText(value)).isEqualTo("{\"\\u003c\":\"a\\u003eb\\u0026c\"}");
    }

    @Test
    void membersKeepTheirOrderOrAreSortedByCodePoints() {
        Value value = Json.parse("{\"b\":1,\"\uFF5E\":2,\"\uD83D\uDE00\":3,\"a\":{\"z\":1,\"y\":2},\"ab\":4,\"\":5}");
        assertThat(Json.text(value)).startsWith("{\"b\":1,");
        assertThat(Json.sortedText(value))
                .isEqualTo("{\"\":5,\"a\":{\"y\":2,\"z\":1},\"ab\":4,\"b\":1,\"\uFF5E\":2,\"\uD83D\uDE00\":3}");
    }

    @Test
    void loneSurrogatesNeverReachTheOutput() {
        Value.Struct struct =
                Value.Struct.builder().set("\uD800", Value.of("\uDC00x")).build();
        assertThat(Json.text(struct)).isEqualTo("{\"\uFFFD\":\"\uFFFDx\"}");
        assertThat(Json.text(Value.Struct.of(java.util.Map.of("\uD800", Value.ofNull()))))
                .isEqualTo("{\"\uFFFD\":null}");
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBack(@ForAll("values") Value value) {
        assertThat(Json.parse(Json.bytes(value))).isEqualTo(value);
        assertThat(Json.parse(Json.text(value))).isEqualTo(value);
        assertThat(Json.parse(Json.sortedText(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<Value> values() {
        return nested(2);
    }

    private static Arbitrary<Value> nested(int depth) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                Arbitraries.just(Value.ofNull()),
                Arbitraries.of(true, false).map(Value::of),
                Arbitraries.doubles().map(Value::of),
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
}
