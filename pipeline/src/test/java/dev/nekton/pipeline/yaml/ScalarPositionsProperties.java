package dev.nekton.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigNode.Scalar;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScalarPositionsProperties {
    private static final String INDENT = "   ";

    @Property
    void blockScalarsPointEachCharacterAtItself(
            @ForAll("headers") String header, @ForAll("lines") List<String> lines, @ForAll("ends") String end) {
        String body = lines.stream()
                .map(line -> line.isEmpty() ? line : INDENT + line)
                .collect(Collectors.joining(end));

        Scalar scalar = Found.scalar(YamlReader.read("f.yaml", "a:\n  s: " + header + end + body + end + "b: x"), "s");

        PointedAt.check(scalar);
        if (header.startsWith("|")) {
            assertThat(scalar.text().strip()).isEqualTo(String.join("\n", lines).strip());
        }
    }

    @Property
    void singleQuotedScalarsPointEachCharacterAtItself(
            @ForAll("lines") List<String> lines, @ForAll("ends") String end) {
        String body = lines.stream().map(line -> line.replace("'", "''")).collect(Collectors.joining(end + INDENT));

        PointedAt.check(Found.scalar(YamlReader.read("f.yaml", "s: '" + body + "'" + end + "b: x"), "s"));
    }

    @Property
    void doubleQuotedScalarsPointEachCharacterAtItself(
            @ForAll("lines") List<String> lines, @ForAll("ends") String end) {
        String body = lines.stream()
                .map(line -> line.replace("\"", "").replace("\\", ""))
                .collect(Collectors.joining(end + INDENT));

        PointedAt.check(Found.scalar(YamlReader.read("f.yaml", "s: \"" + body + "\"" + end + "b: x"), "s"));
    }

    @Property
    void plainScalarsPointEachCharacterAtItself(@ForAll("words") List<String> words, @ForAll("gaps") String gap) {
        String body = String.join(gap, words);

        PointedAt.check(Found.scalar(YamlReader.read("f.yaml", "s: " + body + "\nb: x"), "s"));
    }

    @Provide
    Arbitrary<String> headers() {
        return Combinators.combine(Arbitraries.of("|", ">"), Arbitraries.of("1", "1-", "1+", "-1", "+1"))
                .as(String::concat);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withChars("ab '\"\\:#-{}[]$\t\u00e9")
                .ofMaxLength(8)
                .map(text -> text.replace("é", "\uD83D\uDE00"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("abé")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(" ", "  ", "\n  ", " \n  ", "\n\n  ", "\n \n\n   ", "\r\n ");
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n");
    }
}
