package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to read a payload and the general one agree wherever the short one takes a payload, or refuses it. */
class PlainTimeSeriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":25.5,\"timestamp_ms\":1733904005123}",
                " { \"timestamp_ms\" : -5 ,\n\t\"value\" : \"on <>&\" } \r\n",
                "{\"value\":true,\"timestamp_ms\":1}",
                "{\"value\":false,\"timestamp_ms\":1}",
                "{\"value\":-0,\"timestamp_ms\":999999999999999999}",
                "{\"value\":0.10,\"timestamp_ms\":1}",
                "{\"value\":\"\",\"timestamp_ms\":1}"
            })
    void readsPlainPayloads(String payload) throws InvalidTimeSeriesException {
        assertThat(PlainTimeSeries.read(bytes(payload))).isNotNull().isEqualTo(AnyTimeSeries.read(bytes(payload)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "invalid json",
                "[1]",
                "\"a\"",
                "\uFEFF{}",
                "{",
                "{\"value\":",
                "{\"value\":25.5",
                "{\"value\":25.5,",
                "{\"value\":invalid}",
                "{\"value\":.5}",
                "{\"value\":+1}",
                "{\"value\":}",
                "{\"value\":1,\"timestamp_ms\":x"
            })
    void refusesWhatIsNoJsonWhateverFollows(String payload) {
        assertThat(outcome(payload, PlainTimeSeries::read)).isEqualTo("refused");
        assertThat(outcome(payload, AnyTimeSeries::read)).isEqualTo("refused");
    }

    @Property(tries = 20_000)
    void agreesWithTheGeneralReader(@ForAll("pieces") List<String> pieces) {
        String payload = String.join("", pieces);
        String plain = outcome(payload, PlainTimeSeries::read);
        assertThat(plain).isIn("left to the other", outcome(payload, AnyTimeSeries::read));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> values = Arbitraries.of(
                "1",
                "-0",
                "007",
                "1.",
                ".5",
                "-",
                "12.50",
                "1e5",
                "123456789012345678901",
                "\"a\"",
                "\"\\n\"",
                "\"\u00e9\"",
                "\"",
                "true",
                "tru",
                "false",
                "null",
                "[]",
                "{}",
                "0",
                "");
        Arbitrary<String> names = Arbitraries.of("\"value\"", "\"timestamp_ms\"", "\"Value\"", "\"x\"", "value");
        Arbitrary<String> signs =
                Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(",")), Tuple.of(1, Arbitraries.of("}", " ", ":")));
        Arbitrary<String> member = Combinators.combine(names, values).as((name, value) -> name + ":" + value);
        Arbitrary<List<String>> members = Combinators.combine(member, signs, member)
                .as((first, sign, second) -> List.of("{", first, sign, second, "}"));
        Arbitrary<List<String>> soup = Arbitraries.oneOf(names, values, Arbitraries.of("{", "}", ",", ":", " "))
                .list()
                .ofMaxSize(12);
        return Arbitraries.oneOf(members, soup);
    }

    private interface Reader {
        @Nullable
        TimeSeries read(byte[] payload) throws InvalidTimeSeriesException;
    }

    private static String outcome(String payload, Reader reader) {
        try {
            TimeSeries read = reader.read(bytes(payload));
            return read == null ? "left to the other" : Json.text(read.value()) + " at " + read.timestamp();
        } catch (InvalidTimeSeriesException e) {
            return "refused";
        }
    }

    private static byte[] bytes(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
