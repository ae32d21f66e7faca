package dev.nekton.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "0.1, 0.1",
        "-0.5, -0.5",
        "1.5e0, 1.5",
        "100, 100",
        "1e6, 1000000",
        "123456.789, 123456.789",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740992",
        "-9007199254740994, -9007199254740994",
        "9223372036854775807, 9223372036854776000",
        "-9223372036854775808, -9223372036854776000",
        "123456789012345680000, 123456789012345680000",
        "1e20, 100000000000000000000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "-1e21, -1e+21",
        "1.5e21, 1.5e+21",
        "123456789012345678901234, 1.2345678901234569e+23",
        "2e23, 2e+23",
        "1e23, 1e+23",
        "9.5e-7, 9.5e-7",
        "1e-6, 0.000001",
        "0.000001234, 0.000001234",
        "1e-7, 1e-7",
        "1.25e-7, 1.25e-7",
        "0.1e-6, 1e-7",
        "0.30000000000000004, 0.30000000000000004",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "2.225073858507201e-308, 2.225073858507201e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1e-323, 1e-323",
        "1.5e-323, 1.5e-323",
        "2e-323, 2e-323",
        "9.9e-323, 1e-322",
        "4.4e-323, 4.4e-323",
        "2.0e-3, 0.002",
        "1.0e22, 1e+22",
        "4.35, 4.35",
        "2.0E-322, 2e-322",
    })
    void printsAsEcmaScriptDoes(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
        assertThat(Value.of(value).plainText()).isEqualTo(text);
    }

    @Test
    void printsAndReadsAsNodeJsDoes() throws IOException {
        try (InputStream table = NumberTextTest.class.getResourceAsStream("numbers.txt")) {
            List<String> rows = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(2_000).allSatisfy(NumberTextTest::printsAndReads);
        }
    }

    private static void printsAndReads(String row) {
        String text = row.substring(17);
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(row.substring(0, 16), 16));
        assertThat(NumberText.of(value)).isEqualTo(text);
        assertThat(Value.Num.ofLiteral(text).value()).isEqualTo(value);
        assertThat(((Value.Num) Json.parse(text)).value()).isEqualTo(value);
    }

    @Property(tries = 20_000)
    void literalsReadAsJavaReadsThem(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 17) int places) {
        String literal = new BigDecimal(BigInteger.valueOf(digits), places).toPlainString();
        assertThat(Value.Num.ofLiteral(literal).value()).isEqualTo(Double.parseDouble(literal));
    }

    @Property(tries = 20_000)
    void numbersWithFewDigitsPrintThoseDigits(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 6) int places) {
        BigDecimal number = new BigDecimal(BigInteger.valueOf(digits), places);
        String text = digits == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        assertThat(NumberText.of(number.doubleValue())).isEqualTo(text);
    }

    @Property(tries = 20_000)
    void literalsInBytesReadAsThoseInTexts(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 9) int places) {
        String literal = new BigDecimal(BigInteger.valueOf(digits), places).toPlainString();
        byte[] json = ("[" + literal + "]").getBytes(StandardCharsets.US_ASCII);
        assertThat(Value.Num.ofLiteral(json, 1, json.length - 1)).isEqualTo(Value.Num.ofLiteral(literal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "0", "0.0", "-0.5", "1.50", "0.0000001", "1e3", "1E-7", "123456789012345678"})
    void literalsInBytesKeepTheirDigits(String literal) {
        byte[] json = literal.getBytes(StandardCharsets.US_ASCII);
        assertThat(Value.Num.ofLiteral(json, 0, json.length)).isEqualTo(Value.Num.ofLiteral(literal));
        assertThat(Value.Num.ofLiteral(json, 0, json.length).plainText()).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-", "--1", "1.2.3", "a"})
    void whatIsNoNumberIsRefused(String literal) {
        assertThatThrownBy(() -> Value.Num.ofLiteral(literal)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void namesWhatIsNoNumber() {
        assertThat(NumberText.of(Double.NaN)).isEqualTo("NaN");
        assertThat(NumberText.of(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(NumberText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesAreFinite(double value) {
        assertThatThrownBy(() -> Value.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    @Property(tries = 20_000)
    void readsBackAndIsNeverLongerThanJavasDigits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && value != 0) {
            String text = NumberText.of(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
        }
    }

    @Property
    void integersPrintWithoutPointOrExponent(@ForAll int value) {
        assertThat(NumberText.of(value)).isEqualTo(Integer.toString(value));
    }

    private static int digits(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }
}
