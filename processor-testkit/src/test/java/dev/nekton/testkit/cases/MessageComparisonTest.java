package dev.nekton.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageComparisonTest {
    private final MessageComparison exact = MessageComparison.exact();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":2.0,\"a\":10e-1}",
                "[] | [ ]",
                "not json | not json",
                "-0 | 0",
                "1e400 | 10e399",
                "1e99999999999 | 1e99999999999",
                "\"\\u0041\" | \"A\"",
            })
    void samePayloads(String expected, String actual) {
        assertThat(payloads(exact, expected, actual)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | \"1\" | /payload: expected 1, got \"1\"",
                "{\"a\":1} | {} | /payload/a: expected 1, got nothing",
                "{} | {\"a\":null} | /payload/a: expected nothing, got null",
                "[1,2] | [1] | /payload/1: expected 2, got nothing",
                "[1,2] | [2,1] | /payload/0: expected 1, got 2",
                "{\"a/b\":{\"~\":1}} | {\"a/b\":{\"~\":2}} | /payload/a~1b/~0: expected 1, got 2",
                "9007199254740993 | 9007199254740992 | expected 9007199254740993, got 9007199254740992",
                "x | {\"a\":1} | /payload: expected \"x\", got \"{\\\"a\\\":1}\"",
                "true | null | expected true, got null",
            })
    void differentPayloads(String expected, String actual, String difference) {
        assertThat(payloads(exact, expected, actual).orElseThrow()).contains(difference);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234567890123456,0.1234567890123459,true",
        "0.1234567890123456,0.1234567890124456,false",
        "99999999999999.96,100000000000000,true",
        "1,1e300,false",
        "0,1e-300,false",
    })
    void approximateNumbersAgreeInFifteenDigits(String expected, String actual, boolean same) {
        MessageComparison approximate = new MessageComparison(new Tolerance(Set.of(), true));
        assertThat(payloads(approximate, expected, actual).isEmpty()).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"5,true", "\"5\",false"})
    void volatileValuesAreFreeButNotTheirTypes(String actual, boolean same) {
        MessageComparison free = new MessageComparison(new Tolerance(Set.of("/payload/t"), false));
        assertThat(payloads(free, "{\"t\":1}", "{\"t\":" + actual + "}").isEmpty())
                .isEqualTo(same);
    }

    @Test
    void volatileValueMustBeThere() {
        MessageComparison free = new MessageComparison(new Tolerance(Set.of("/payload/t"), false));
        assertThat(payloads(free, "{\"t\":1}", "{}"))
                .hasValueSatisfying(text ->
                        assertThat(text).isEqualTo("/payload/t: expected a value of the type of 1, got nothing"));
    }

    @Test
    void metadataAreMapsOfText() {
        Message expected = Message.of("1").withMetadata("a", "1").withMetadata("b", "2");
        assertThat(metadata(expected, Message.of("1").withMetadata("b", "2").withMetadata("a", "1")))
                .isEmpty();
        assertThat(metadata(expected, Message.of("1").withMetadata("a", "1")))
                .contains("/messages/0/metadata/b: expected \"2\", got nothing");
        assertThat(metadata(Message.of("1"), expected)).contains("/messages/0/metadata/a: expected nothing, got \"1\"");
    }

    @Test
    void incomingKeysAreASet() {
        Message expected = Message.of("1").withMetadata("_incomingKeys", "a,b");
        assertThat(metadata(expected, Message.of("1").withMetadata("_incomingKeys", "b,a")))
                .isEmpty();
        assertThat(metadata(expected, Message.of("1").withMetadata("_incomingKeys", "a")))
                .isPresent();
    }

    @Test
    void countsMessages() {
        assertThat(exact.difference(List.of(Message.of("1")), List.of()))
                .contains("/messages: expected 1 message, got no message");
    }

    @Test
    void longTextsAreCutAroundTheFirstDifference() {
        String same = "x".repeat(1000);
        assertThat(payloads(exact, same + "a", same + "b").orElseThrow())
                .hasSizeLessThan(400)
                .contains("xa\"", "xb\"", "(1003 characters)");
    }

    @Test
    void deepValuesAreCompared() {
        String open = "[".repeat(10_000);
        String close = "]".repeat(10_000);
        assertThat(payloads(exact, open + close, open + " " + close)).isEmpty();
        assertThat(payloads(exact, open + close, open + "1" + close)).isPresent();
    }

    private static Optional<String> payloads(MessageComparison comparison, String expected, String actual) {
        return comparison.payloadDifference(Message.of(expected), Message.of(actual));
    }

    private Optional<String> metadata(Message expected, Message actual) {
        return exact.difference(List.of(expected), List.of(actual));
    }
}
