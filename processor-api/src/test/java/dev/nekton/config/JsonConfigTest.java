package dev.nekton.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonConfigTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | STRING | a",
                "12 | INTEGER | 12",
                "1.50 | FLOAT | 1.50",
                "1e3 | FLOAT | 1e3",
                "true | BOOLEAN | true",
                "null | NULL | ''",
                "12345678901234567890123 | INTEGER | 12345678901234567890123",
            })
    void scalarsKeepKindAndText(String json, ConfigNode.Kind kind, String text) {
        ConfigNode.Scalar scalar = (ConfigNode.Scalar) JsonConfig.parse("c.json", json);
        assertThat(scalar.kind()).isEqualTo(kind);
        assertThat(scalar.text()).isEqualTo(text);
    }

    @Test
    void everythingKnowsWhereItStands() {
        ConfigNode.Mapping root = (ConfigNode.Mapping) JsonConfig.parse("c.json", "{\n  \"a\": [1,\n    {\"b\": 2}]}");
        ConfigNode.Sequence list = (ConfigNode.Sequence) root.member("a").orElseThrow();
        ConfigNode.Mapping inner = (ConfigNode.Mapping) list.items().get(1);
        assertThat(root.members().get(0).namePosition()).hasToString("c.json:2:3");
        assertThat(list.position()).hasToString("c.json:2:8");
        assertThat(inner.position()).hasToString("c.json:3:5");
        assertThat(inner.member("b").orElseThrow().position()).hasToString("c.json:3:11");
    }

    @Test
    void lastOfDuplicateNamesWins() {
        ConfigNode.Mapping root = (ConfigNode.Mapping) JsonConfig.parse("c.json", "{\"a\":1,\"a\":2}");
        assertThat(root.members())
                .singleElement()
                .satisfies(member ->
                        assertThat(((ConfigNode.Scalar) member.value()).text()).isEqualTo("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "[1,]", "nope", "{} {}", "1 2", "[] x"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> JsonConfig.parse("c.json", json))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("not JSON")
                .hasMessageStartingWith("c.json");
    }

    @Test
    void positionsInsideOfAScriptCountItsOwnLines() {
        ConfigNode.Scalar scalar = (ConfigNode.Scalar) JsonConfig.parse("c.json", "\"a;\\n b;\"");
        assertThat(scalar.positions().at(4)).hasToString("c.json:2:2");
    }
}
