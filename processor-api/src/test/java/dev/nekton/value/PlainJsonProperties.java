package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read in a short way is what the parser reads, and the parser decides what is JSON. */
class PlainJsonProperties {
    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\"", "\"a b\"", "\"\\n\"", "\"\u00e4\"", "true", "false",
                "null",
        "0", "-0", "1", "-1.50", "01", "1.", ".5", "1e5", "1E+5", "2e-3", "1e", "-", "+1", "12345678901234567890",
                "NaN",
        " ", "\t", "\r\n", "\u0000", "\f", "\"", "x", "tru", "nulls"
    };

    @Property(tries = 20_000)
    void anyTextIsReadAsTheParserReadsIt(@ForAll("texts") String text) {
        assertThat(read(() -> Json.parse(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(read(() -> Json.parse(text)));
    }

    @Property
    void anyDocumentIsReadAsTheParserReadsIt(@ForAll("documents") String text) {
        assertThat(Json.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Json.parse(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces))
                .flatMap(text -> Arbitraries.of(text, "{" + text + "}", "[" + text + "]", "{\"a\":" + text + "}"));
    }

    @Provide
    Arbitrary<String> documents() {
        return documents(3);
    }

    private static Arbitrary<String> documents(int depth) {
        Arbitrary<String> scalars = Arbitraries.of(
                "1", "-2.5", "0.10", "1e3", "\"\"", "\"text\"", "\"\\u00e4\"", "\"\u20ac\"", "true", "false", "null");
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<String> items = documents(depth - 1);
        Arbitrary<String> lists = items.list().ofMaxSize(4).map(list -> "[ " + String.join(" , ", list) + "\n]");
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "value", "\u00e4", "\\n", "");
        Arbitrary<String> objects = names.flatMap(name -> items.map(item -> "\"" + name + "\" :" + item))
                .list()
                .ofMaxSize(40)
                .map(members -> members.stream().collect(Collectors.joining(",\t", "{", " }")));
        return Arbitraries.oneOf(scalars, lists, objects);
    }

    private static Object read(Supplier<Value> reading) {
        try {
            return reading.get();
        } catch (NotJsonException e) {
            return "no JSON";
        }
    }
}
