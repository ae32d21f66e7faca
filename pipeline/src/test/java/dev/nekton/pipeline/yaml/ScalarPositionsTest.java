package dev.nekton.pipeline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigNode;
import dev.nekton.config.ConfigNode.Mapping;
import dev.nekton.config.ConfigNode.Scalar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarPositionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s: plain",
                "s: plain with  two blanks # comment",
                "s: 'single ''quoted'' text'",
                "s: \"double 'quoted' text\"",
                "s: |\n  one\n  two\n",
                "s: |-\n  one\n\n    deeper\n  two\n",
                "s: |+\n  one\n\n\nt: next",
                "s: | # comment\n  one\n",
                "s: |2\n    leading blanks\n   less\n",
                "s: |2-\n\n     \n  text\n",
                "s: |-2\n    leading blanks\n",
                "s: |\n\n\n  after empty lines\n",
                "s: |\n  no end of line",
                "s: |\r\n  carriage\r\n  returns\r\n",
                "a:\n  - b:\n    - |\n     deep\n     text\ns: x",
                "s: >\n  folded\n  text\n\n  paragraph\n    kept\n    lines\n\n  end\n",
                "s: >-\n  folded\n  text\n\n\n",
                "s: >+\n  folded\n  text\n\n\nt: next",
                "s: >1\n  folded\n  text\n",
                "s: >\n\n  folded\n   more\n\n   indented\n  text",
                "s: plain\n  over\n\n\n  lines # comment\nt: next",
                "s: 'single\n  over  \n\n  ''lines'' '",
                "s: \"double\n  over  \n\n  lines \"",
                "s: &anchor |\n  anchored\n  text\n",
                "s: !!str >-\n  tagged\n  text\n",
                "s: &anchor\n  !!str 'both'",
                "s: |\n  \uD83D\uDE00 astral\n  \uD83D\uDE00\uD83D\uDE00 x\n",
                "# \uD83D\uDE00\ns: 'é \uD83D\uDE00 x'",
                "s: |\n  line\u2028  separator\n",
                "s: |\n \ttab\n\n x\n",
                "s: |\n",
                "s: |\n  \n",
                "s: |+\n  \n\nt: x",
                "s: ''",
                "{r: x, s: flow plain, t: y}",
                "{r: x, s: flow\n  plain, t: y}",
                "[x, {s: \"flow 'quoted'\"}]"
            })
    void pointEachCharacterAtItselfInTheFile(String yaml) {
        Scalar scalar = find(YamlReader.read("f.yaml", yaml));

        PointedAt.check(scalar);
    }

    @Test
    void pointEscapesAtTheirBackslash() {
        Scalar scalar = find(YamlReader.read("f.yaml", "s: \"a\\tb\\x41\\u00e9\\U0001F600\\\\ \\\"z\""));

        assertThat(scalar.text()).isEqualTo("a\tbAé\uD83D\uDE00\\ \"z");
        assertThat(columns(scalar)).containsExactly(5, 6, 8, 9, 13, 19, 19, 29, 31, 32, 34);
    }

    @Test
    void followEscapedLineBreaks() {
        Scalar scalar = find(YamlReader.read("f.yaml", "s: \"one \\\n   two\\\n\n   \\ three\"\n"));

        assertThat(scalar.text()).isEqualTo("one two\n three");
        assertThat(scalar.positions().at(4)).hasToString("f.yaml:2:4");
        assertThat(scalar.positions().at(7)).hasToString("f.yaml:3:1");
        assertThat(scalar.positions().at(8)).hasToString("f.yaml:4:4");
        assertThat(scalar.positions().at(9)).hasToString("f.yaml:4:6");
    }

    @Test
    void pointFoldedBreaksAtTheEndOfTheLine() {
        Scalar scalar = find(YamlReader.read("f.yaml", "s: >\n  one\n  two\n"));

        assertThat(scalar.text()).isEqualTo("one two\n");
        assertThat(scalar.positions().at(3)).hasToString("f.yaml:2:6");
        assertThat(scalar.positions().at(7)).hasToString("f.yaml:3:6");
        assertThat(scalar.positions().at(8)).hasToString("f.yaml:4:1");
    }

    @Test
    void clampOffsetsBehindTheEnd() {
        Scalar scalar = find(YamlReader.read("f.yaml", "s: 'ab'"));

        assertThat(scalar.positions().at(2)).hasToString("f.yaml:1:7");
        assertThat(scalar.positions().at(99)).hasToString("f.yaml:1:7");
    }

    @Test
    void skipAnchorsAndTagsBeforeAValue() {
        Mapping root = (Mapping) YamlReader.read("f.yaml", "a: &x !!str v\nb: !!map &y # why\n  c: 1\n&k d: &z\n");

        assertThat(root.members())
                .extracting(member -> member.value().position().toString())
                .containsExactly("f.yaml:1:13", "f.yaml:3:3", "f.yaml:4:9");
        assertThat(root.members())
                .extracting(member -> member.namePosition().toString())
                .containsExactly("f.yaml:1:1", "f.yaml:2:1", "f.yaml:4:4");
    }

    private static List<Integer> columns(Scalar scalar) {
        return IntStream.range(0, scalar.text().length())
                .mapToObj(offset -> scalar.positions().at(offset).column())
                .toList();
    }

    private static Scalar find(ConfigNode tree) {
        return Found.scalar(tree, "s");
    }
}
