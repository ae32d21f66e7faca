package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {
    private static final int MEBI = 1 << 20;

    @Test
    void readsEveryKindOfValue() {
        Value.Struct struct =
                (Value.Struct) parse(" {\"n\":null,\"b\":[true,false],\"t\":\"x\",\"d\":1.50,\"o\":{}}\n");
        assertThat(struct.members().keySet()).containsExactly("n", "b", "t", "d", "o");
        assertThat(struct.member("n")).contains(Value.ofNull());
        assertThat(struct.member("b")).contains(new Value.Array(List.of(Value.of(true), Value.of(false))));
        assertThat(struct.member("t")).contains(Value.of("x"));
        assertThat(struct.member("d")).contains(Value.Num.ofLiteral("1.50"));
        assertThat(struct.member("o")).contains(Value.Struct.builder().build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0
            -0
            20.50
            -0.001
            123456789012345678901234567890.25
            0.30000000000000004
            1e3
            ""
            "a text"
            "\u00e4 b"
            "a\\nb"
            """)
    void aDocumentOfOneScalarIsWhatItIsInsideAList(String json) {
        assertThat(parse(json))
                .isEqualTo(((Value.Array) parse("[" + json + "]")).items().get(0));
        assertThat(Json.text(parse(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "01", "-01", "1.", ".5", "+1", "1.5.2", "1,5", "1x", "\"", "\"a\"b\"", "\"a\nb\"", "\"\\\""
            })
    void scalarsThatAreNoJsonAreRefused(String json) {
        assertThatThrownBy(() -> parse(json)).isInstanceOf(NotJsonException.class);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":',}"})
    void nests10000DeepAndNoDeeper(String open, String close) {
        String deepest = open.repeat(10_000) + "1" + close.repeat(10_000);
        assertThat(Json.text(parse(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> parse(open + deepest + close)).isInstanceOf(NotJsonException.class);
    }

    @Test
    void textsNumbersAndNamesHaveNoLengthLimit() {
        String text = "x".repeat(25 * MEBI);
        assertThat(parse("\"" + text + "\"")).isEqualTo(Value.of(text));
        String digits = "1".repeat(2 * MEBI);
        assertThat(parse(digits).plainText()).isEqualTo(digits);
        String name = "n".repeat(MEBI);
        assertThat(((Value.Struct) parse("{\"" + name + "\":1}")).member(name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"b":[2],"a":{"c":3}} | a=1 b=[2] a={"c":3}
                    { }                         | ''
                    {"\\ud800":1}               | \uFFFD=1
                    """)
    void membersComeOneByOneAlsoThoseThatAreReplaced(String json, String expected) {
        List<String> members = Json.readMembers(json.getBytes(StandardCharsets.UTF_8), Members::new).seen;
        assertThat(String.join(" ", members)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{\"a\":1", "{\"a\"}", "{\"a\":1}{}", "{\"a\":1}x", "\uFEFF{}"})
    void membersOfAnythingElseThanAnObjectAreRefused(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.readMembers(bytes, Members::new)).isInstanceOf(NotJsonException.class);
    }

    private static final class Members implements JsonMembers {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void member(String name, Value value) {
            seen.add(name + "=" + Json.text(value));
        }
    }

    @Test
    void lastOfDuplicateNamesWinsInTheFirstPlace() {
        assertThat(Json.text(parse("{\"a\":1,\"b\":2,\"a\":3}"))).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource({"\\ud800", "\\udc00", "\\udc00\\ud800", "a\\ud800b", "\\ud800\\u0041", "\\ud83d\\ude00"})
    void loneSurrogateEscapesBecomeReplacementCharacters(String escapes) {
        String text = parse("\"" + escapes + "\"").plainText();
        String expected = switch (escapes) {
            case "\\udc00\\ud800" -> "\uFFFD\uFFFD";
            case "a\\ud800b" -> "a\uFFFDb";
            case "\\ud800\\u0041" -> "\uFFFDA";
            case "\\ud83d\\ude00" -> "\uD83D\uDE00";
            default -> "\uFFFD";
        };
        assertThat(text).isEqualTo(expected);
    }

    @Test
    void loneSurrogateInANameBecomesAReplacementCharacter() {
        String json = "{\"\\ud800\":1,\"\\\\ud800\":2,\"\\ud83d\\ude00\\udc00\":3}";
        assertThat(((Value.Struct) parse(json)).members()).containsOnlyKeys("\uFFFD", "\\ud800", "\uD83D\uDE00\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "ff,1",
        "c328,1+(",
        "e282,2",
        "f09f98,3",
        "c080,2",
        "eda080,3",
        "f4908080,4",
        "80,1",
        "e2ff,2",
        "f0288cbc,1+(+2"
    })
    void eachInvalidByteBecomesOneReplacementCharacter(String hex, String expected) {
        byte[] invalid = java.util.HexFormat.of().parseHex(hex);
        byte[] json = concat("\"".getBytes(StandardCharsets.UTF_8), invalid, "\"".getBytes(StandardCharsets.UTF_8));
        assertThat(Json.parse(json).plainText()).isEqualTo(expand(expected));
    }

    @Test
    void invalidBytesInNamesAreReplacedToo() {
        byte[] json = "{\"?\":\"ä\"}".getBytes(StandardCharsets.UTF_8);
        json[2] = (byte) 0xFF;
        assertThat(Json.text(Json.parse(json))).isEqualTo("{\"\uFFFD\":\"ä\"}");
    }

    @Test
    void byteOrderMarksAreRefused() {
        assertRefused(bytes(0xEF, 0xBB, 0xBF, '1'), "looking for beginning of value");
        assertRefused(bytes(0xFE, 0xFF, 0, '1'), "looking for beginning of value");
        assertRefused(bytes(0xFF, 0xFE, '1', 0), "looking for beginning of value");
        assertRefused(bytes(' ', 0xEF, 0xBB, 0xBF, '1'), "");
    }

    @Test
    void otherEncodingsAreNeverGuessed() {
        assertRefused(bytes('1', 0), "");
        assertRefused(bytes(0, '1'), "");
        assertRefused(bytes('[', 0, ']', 0), "");
        assertRefused(bytes(0, 0, 0, '1'), "");
        assertRefused(bytes('1', 0, 0, 0), "");
        assertRefused(bytes('[', '1', ']', ' ', 0), "");
        assertRefused("\"\u0000\"".getBytes(StandardCharsets.UTF_8), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "{\"a\"",
                "{\"a\":",
                "\"a",
                "tru",
                "nul",
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e",
                "0x1",
                "NaN",
                "Infinity",
                "'a'",
                "{a:1}",
                "[1,]",
                "{\"a\":1,}",
                "[,1]",
                "// c\n1",
                "/**/1",
                "1 # c",
                "\"\t\"",
                "\"\\x41\"",
                "\"\\u12\"",
                "]",
                "}",
                "1]",
                "\u00a01",
                "\u000b1",
                "\uFEFF1",
                "[1}",
                "{\"a\" 1}",
                "{1:1}"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(NotJsonException.class);
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(NotJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "{}{}", "[] []", "null null", "\"a\"\"b\""})
    void refusesTwoDocuments(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessage("message contains multiple valid documents");
    }

    @Test
    void saysWhereItStopsBeingJson() {
        assertThatThrownBy(() -> parse("{\"a\":1,\n  b}")).hasMessageContaining("line 2, column 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890", "1.10", "1E5", "1e+05", "-0", "-0.0", "1e400", "0.1e-400"})
    void digitsAreKept(String digits) {
        assertThat(Json.text(parse(digits))).isEqualTo(digits);
    }

    private static void assertRefused(byte[] json, String reason) {
        assertThatThrownBy(() -> Json.parse(json))
                .isInstanceOf(NotJsonException.class)
                .hasMessageContaining(reason);
    }

    private static Value parse(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Numbers in {@code pattern} stand for that many replacement characters. */
    private static String expand(String pattern) {
        StringBuilder text = new StringBuilder();
        for (String part : pattern.split("\\+", -1)) {
            text.append(part.matches("\\d") ? "\uFFFD".repeat(Integer.parseInt(part)) : part);
        }
        return text.toString();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
