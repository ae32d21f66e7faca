package dev.nekton.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Kind;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Member;
import dev.nekton.config.ConfigNode.Scalar;
import dev.nekton.config.ConfigNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @Nested
    class Values {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "on, STRING, on",
                    "1_000, STRING, 1_000",
                    "0x10, INTEGER, 0x10",
                    ".inf, FLOAT, .inf",
                    "True, BOOLEAN, True",
                    "~, NULL, ``",
                    "null, NULL, ``",
                    "``, NULL, ``",
                    "'5', STRING, 5",
                    "\"true\", STRING, true",
                    "!!str 5, STRING, 5",
                    "!!float 5, FLOAT, 5",
                    "! x, STRING, x",
                    "!!int '5', INTEGER, 5",
                    "'<<', STRING, <<"
                })
        void areTypedAsWritten(String yaml, Kind kind, String text) {
            Scalar scalar = (Scalar) member(YamlReader.read("f.yaml", "s: " + yaml), "s");

            assertThat(scalar.kind()).isEqualTo(kind);
            assertThat(scalar.text()).isEqualTo(text);
        }

        @Test
        void ofBlocksAreTexts() {
            assertThat(show(YamlReader.read("f.yaml", "a: |\n  5\nb: >-\n  true\n  false\n")))
                    .isEqualTo("{a=5\n, b=true false}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# only a comment\n", "---\n", "\uFEFF"})
        void areNothingInAnEmptyFile(String yaml) {
            ConfigNode tree = YamlReader.read("f.yaml", yaml);

            assertThat(tree).isInstanceOf(Scalar.class);
            assertThat(tree.typeName()).isEqualTo("!!null");
        }

        @Test
        void standInJsonToo() {
            assertThat(show(YamlReader.read("f.yaml", "{\"a\": [1, {\"b\": null}], \"c\": \"\\u0041\"}")))
                    .isEqualTo("{a=[1, {b=}], c=A}");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "[${A}, ${B:x,y}, ${{C}}];[${A}, ${B:x,y}, ${{C}}]",
                    "{a: ${A}, b: ${B: c}};{a=${A}, b=${B: c}}",
                    "{a: {b: ${A}}};{a={b=${A}}}",
                    "${K}: ${V};{${K}=${V}}",
                    "{${K}: v};{${K}=v}",
                    "a: ${A:#b};{a=${A:#b}}"
                })
        void mayHoldReferencesWithoutQuotes(String yaml, String shown) {
            assertThat(show(YamlReader.read("f.yaml", yaml))).isEqualTo(shown);
        }

        @Test
        void mayHoldTheMasksOfReferences() {
            assertThat(show(YamlReader.read("f.yaml", "a: '\uE000 ${A}'"))).isEqualTo("{a=\uE000 ${A}}");
        }

        @Test
        void tellWhetherTheyArePlain() {
            Sequence list =
                    (Sequence) YamlReader.read("f.yaml", "- p\n- 'q'\n- |\n  b\n- !!str t\n- &a 5\n- &b !!int 5\n");

            assertThat(list.items())
                    .extracting(item -> YamlReader.isPlain((Scalar) item))
                    .containsExactly(true, false, false, false, true, false);
        }
    }

    @Nested
    class Names {
        @Test
        void areTakenByTheirText() {
            assertThat(show(YamlReader.read("f.yaml", "on: 1\n5: 2\ntrue: 3\n~: 4\n'': 5\n1.50: 6\n? q\n: 7\n")))
                    .isEqualTo("{on=1, 5=2, true=3, ~=4, =5, 1.50=6, q=7}");
        }

        @Test
        void standOnce() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\n"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessage("""
                            f.yaml:3:1: key "a" already defined at line 1
                                a: 3
                                ^
                            f.yaml:4:11: key "x" already defined at line 4
                                c: {x: 1, x: 2}
                                          ^""");
        }

        @Test
        void areTexts() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "a: 1\n? [b]\n: 2\n"))
                    .hasMessageStartingWith("f.yaml:2:3: a name must be a text, not a list or an object");
        }
    }

    @Nested
    class Merges {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                value = {
                    "{<<: *x, c: 3};{a=1, b=2, c=3}",
                    "{<<: *x, a: 9};{b=2, a=9}",
                    "{a: 9, <<: *x};{a=9, b=2}",
                    "{<<: [*x, *y]};{a=1, b=2, d=4}",
                    "{<<: [*y, *x]};{b=8, d=4, a=1}",
                    "{<<: {a: 7}, c: 3};{a=7, c=3}",
                    "{<<: []};{}",
                    "{'<<': v};{<<=v}"
                })
        void letOwnMembersWinAndThenEarlierOnes(String yaml, String shown) {
            ConfigNode tree = YamlReader.read("f.yaml", "x: &x {a: 1, b: 2}\ny: &y {b: 8, d: 4}\nm: " + yaml);

            assertThat(show(member(tree, "m"))).isEqualTo(shown);
        }

        @Test
        void followEachOther() {
            ConfigNode tree = YamlReader.read("f.yaml", "x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nm:\n  <<: *y\n  c: 3\n");

            assertThat(show(member(tree, "m"))).isEqualTo("{a=1, b=2, c=3}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<<: 5", "<<: [{a: 1}, x]", "<<: x"})
        void areOfMappingsOnly(String yaml) {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", yaml))
                    .hasMessageContaining("map merge requires map or sequence of maps as the value");
        }

        @Test
        void keepThePlaceOfWhatTheyMerge() {
            Mapping merged = (Mapping) member(YamlReader.read("f.yaml", "x: &x\n  a: 1\nm:\n  <<: *x\n"), "m");

            assertThat(merged.members().get(0).namePosition()).hasToString("f.yaml:2:3");
        }
    }

    @Nested
    class Aliases {
        @Test
        void repeatWhatTheyName() {
            assertThat(show(YamlReader.read("f.yaml", "a: &a [1, 2]\nb: *a\nc: &k name\n*k : d\n")))
                    .isEqualTo("{a=[1, 2], b=[1, 2], c=name, name=d}");
        }

        @Test
        void areManyIfNeedBe() {
            String yaml = "a: &a {x: 1}\nb:\n" + "  - *a\n".repeat(5_000);

            assertThat(((Sequence) member(YamlReader.read("f.yaml", yaml), "b")).items())
                    .hasSize(5_000);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a: &a {b: *a}", "a: &a [*a]", "a: &a\n  b:\n    - c: *a\n"})
        void neverContainThemselves(String yaml) {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", yaml))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("the anchor a contains itself");
        }

        @Test
        void neverExplode() {
            StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 10; i++) {
                bomb.append("a%d: &a%d [".formatted(i, i))
                        .append(("*a" + (i - 1) + ", ").repeat(10))
                        .append("]\n");
            }

            assertThatThrownBy(() -> YamlReader.read("f.yaml", bomb.toString()))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("aliases make this more than 1000000 values");
        }
    }

    @Nested
    class Errors {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '`',
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "a: [1, 2;f.yaml:1:9: not YAML: ;expected ',' or ']'",
                    "a: b: c;f.yaml:1:5: not YAML: ;mapping values are not allowed here",
                    "a: 'open;f.yaml:1:9: not YAML: ;found unexpected end of stream while scanning a quoted scalar",
                    "a: *none;f.yaml:1:4: not YAML: ;found undefined alias none",
                    "a: @b;f.yaml:1:4: not YAML: ;found character '@' that cannot start any token",
                    "a: \"\\q\";f.yaml:1:6: not YAML: ;found unknown escape character q"
                })
        void nameThePlaceAndTheLine(String yaml, String place, String problem) {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", yaml))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageStartingWith(place)
                    .hasMessageContaining(problem)
                    .hasMessageContaining("\n    " + yaml + "\n");
        }

        @Test
        void hintAtIndentation() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "a:\n    b: 1\n  c: 2\n"))
                    .hasMessageStartingWith("f.yaml:3:3: not YAML: ")
                    .hasMessageContaining("is the line indented as far as those beside it");
        }

        @Test
        void nameCharactersThatAreNotAllowed() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "a: 1\nb: \uD83D\uDE00\u0007"))
                    .hasMessageStartingWith("f.yaml:2:6: not YAML: the character U+0007 is not allowed");
        }

        @Test
        void refuseASecondDocument() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "a: 1\n---\nb: 2\n"))
                    .hasMessageStartingWith(
                            "f.yaml:2:1: not YAML: expected a single document in the stream but found another");
        }

        @Test
        void refuseWhatIsNestedWithoutEnd() {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", "[".repeat(100_000)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("500");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "a: !mine 1;f.yaml:1:10: the tag !mine is not supported",
                    "a: !mine {b: 1};f.yaml:1:10: the tag !mine is not supported",
                    "a: !!binary aGk=;f.yaml:1:13: the tag tag:yaml.org,2002:binary is not supported",
                    "a: !!int x;f.yaml:1:10: is marked as tag:yaml.org,2002:int, but was"
                })
        void refuseTagsThatMeanNothing(String yaml, String message) {
            assertThatThrownBy(() -> YamlReader.read("f.yaml", yaml)).hasMessageStartingWith(message);
        }
    }

    private static ConfigNode member(ConfigNode tree, String name) {
        return ((Mapping) tree).member(name).orElseThrow();
    }

    private static String show(ConfigNode tree) {
        if (tree instanceof Scalar scalar) {
            return scalar.text();
        }
        if (tree instanceof Sequence sequence) {
            return sequence.items().stream().map(YamlReaderTest::show).toList().toString();
        }
        Map<String, String> shown = new LinkedHashMap<>();
        for (Member member : ((Mapping) tree).members()) {
            shown.put(member.name(), show(member.value()));
        }
        return shown.toString();
    }
}
