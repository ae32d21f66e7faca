package dev.nekton.vm.regexp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingTest {
    private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");

    static Stream<Arguments> matches() throws IOException {
        try (InputStream in = MatchingTest.class.getResourceAsStream("matches.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().filter(line -> !line.startsWith("#")).map(line -> {
                String[] fields = line.split("\t", -1);
                return Arguments.of(fields[0], fields[1], unescaped(fields[2]), unescaped(fields[3]));
            });
        }
    }

    @ParameterizedTest(name = "/{0}/{1} on {2}")
    @MethodSource("matches")
    void findsTheFirstMatch(String pattern, String flags, String text, String match) {
        assertThat(describe(pattern, flags, text, 0)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    a;  ; aba; 1; 2 <a>
                    a; y; aba; 1; no match
                    b; y; aba; 1; 1 <b>
                    ^b;  ; ab; 1; no match
                    ^b; m; ab; 1; no match
                    (?<=a)b; y; ab; 1; 1 <b>
                    x*;  ; ab; 2; 2 <>
                    """)
    void startsWhereItIsTold(String pattern, String flags, String text, int from, String match) {
        assertThat(describe(pattern, flags == null ? "" : flags, text, from)).isEqualTo(match);
    }

    @Test
    void aPlaceInsideOfASurrogatePairIsThePairsOwn() {
        assertThat(describe(".", "u", "\ud83d\ude00", 1)).isEqualTo("0 <\ud83d\ude00>");
        assertThat(describe(".", "", "\ud83d\ude00", 1)).isEqualTo("1 <\ude00>");
    }

    @Test
    void namesOfGroupsAreKnownInTheOrderOfThePattern() {
        RegExp regExp = RegExp.compile("(?<b>x)|(?<a>y)|(?<b>z)", Flags.of(""));

        assertThat(regExp.names()).hasToString("{b=[1, 3], a=[2]}");
        assertThat(regExp.groupCount()).isEqualTo(4);
    }

    @Test
    void flagsPrintInTheOrderOfECMAScript() {
        assertThat(Flags.of("yvsmigd")).hasToString("dgimsvy");
    }

    private static String describe(String pattern, String flags, String text, int from) {
        RegExp regExp = RegExp.compile(pattern, Flags.of(flags));
        Matcher matcher = new Matcher();
        if (!matcher.match(regExp, text, from, regExp.flags().isSticky(), Budget.UNLIMITED)) {
            return "no match";
        }
        StringBuilder found = new StringBuilder().append(matcher.start(0));
        for (int group = 0; group < regExp.groupCount(); group++) {
            String part = matcher.group(text, group);
            found.append(part == null ? " -" : " <" + part + ">");
        }
        return found.toString();
    }

    private static String unescaped(String text) {
        return UNIT.matcher(text)
                .replaceAll(unit -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    }
}
