package dev.nekton.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final ConfigSpec SPEC = ConfigSpec.of(
            "",
            FieldSpec.of("wait", FieldType.DURATION).defaultsTo("1h30m"),
            FieldSpec.of("memory", FieldType.SIZE).defaultsTo("16MB"),
            FieldSpec.of("fast", FieldType.BOOLEAN).defaultsTo("true"),
            FieldSpec.of("code", FieldType.SCRIPT).asOptional(),
            FieldSpec.of("names", FieldType.STRING_LIST).asOptional(),
            FieldSpec.of("sources", FieldType.STRING_MAP).asOptional(),
            FieldSpec.of("any", FieldType.ANY).asOptional(),
            FieldSpec.object(
                    "pool",
                    ConfigSpec.of("", FieldSpec.of("size", FieldType.INTEGER).defaultsTo("4"))),
            FieldSpec.objects("rules", ConfigSpec.of("", FieldSpec.of("if", FieldType.SCRIPT))));

    @Test
    void readsDefaults() {
        Config config = read(Map.of());
        assertThat(config.duration("wait")).isEqualTo(Duration.ofMinutes(90));
        assertThat(config.size("memory")).isEqualTo(16_000_000);
        assertThat(config.bool("fast")).isTrue();
        assertThat(config.object("pool").integer("size")).isEqualTo(4);
        assertThat(config.object("pool").path()).isEqualTo("p.pool");
        assertThat(config.objects("rules")).isEmpty();
        assertThat(config.strings("names")).isEmpty();
        assertThat(config.stringMap("sources")).isEmpty();
        assertThat(config.node("any")).isEmpty();
        assertThat(config.isSet("pool")).isFalse();
    }

    @Test
    void readsJavaValues() {
        Config config = read(Map.of(
                "fast", false,
                "pool", Map.of("size", 9L),
                "rules", List.of(Map.of("if", "a"), Map.of("if", "b")),
                "sources", Map.of("x", "y"),
                "any", List.of(1.5)));
        assertThat(config.bool("fast")).isFalse();
        assertThat(config.object("pool").integer("size")).isEqualTo(9);
        assertThat(config.objects("rules"))
                .extracting(rule -> rule.string("if"))
                .containsExactly("a", "b");
        assertThat(config.objects("rules").get(1).path()).isEqualTo("p.rules[1]");
        assertThat(config.stringMap("sources")).containsEntry("x", "y");
        assertThat(config.node("any").orElseThrow().typeName()).isEqualTo("!!seq");
    }

    @Test
    void javaValuesOfOtherTypesAreProgrammingErrors() {
        assertThatThrownBy(() -> read(Map.of("any", Map.of("deep", Duration.ZERO))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("p.any.deep: must be a Map, List, String, Number, Boolean or null");
        assertThatThrownBy(() -> read(Map.of("any", Map.of(1, 2)))).hasMessageContaining("keys must be strings");
    }

    @Test
    void scriptsAreNamedAfterTheirFieldAndKeepTheirPlaces() {
        ScriptText script = read(Map.of("rules", List.of(Map.of("if", "a;\n  b"))))
                .objects("rules")
                .get(0)
                .script("if");
        assertThat(script.name()).isEqualTo("p.rules[0].if");
        assertThat(script.at(2, 3)).hasToString("p.rules[0].if:2:3");
        assertThat(ScriptText.of("s", "a;\n  b").at(2, 3)).hasToString("s:2:3");
        assertThat(script.at(9, 9)).isNotNull();
    }

    @Test
    void fieldsKnowWhereTheyStand() {
        Config config = SPEC.read(JsonConfig.parse("c.json", "{\n\"wait\": \"1s\",\n\"pool\": {}}"), "p");
        assertThat(config.position()).hasToString("c.json:1:1");
        assertThat(config.position("wait")).hasToString("c.json:2:9");
        assertThat(config.position("pool")).hasToString("c.json:3:9");
        assertThat(config.position("memory")).hasToString("c.json:1:1");
    }

    @Test
    void anObjectThatItsReaderRefusesIsAProblemAtItsPlace() {
        Config config = SPEC.read(JsonConfig.parse("c.json", "{\n\"pool\": {\"size\": 5}}"), "p");
        ConfigProblems problems = new ConfigProblems();
        assertThat(config.object("pool", pool -> pool.integer("size"), -1L, problems))
                .isEqualTo(5);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(config.object("pool", ConfigTest::refuse, -1L, problems)).isEqualTo(-1);
        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("c.json:2:9: p.pool: too small: 5");
    }

    private static long refuse(Config pool) {
        throw new IllegalArgumentException("too small: " + pool.integer("size"));
    }

    @Test
    void textsByNameKnowWhereTheyStandAndNothingIsTheEmptyText() {
        Config config = SPEC.read(JsonConfig.parse("c.json", "{\"sources\": {\n\"x\": \"y\",\n\"n\": null}}"), "p");
        assertThat(config.position("sources", "x")).hasToString("c.json:2:6");
        assertThat(config.position("sources", "other")).hasToString("c.json:1:1");
        assertThat(config.stringMap("sources")).containsEntry("n", "");
    }

    @Test
    void undeclaredAndUnsetFieldsAreProgrammingErrors() {
        Config config = read(Map.of());
        assertThatThrownBy(() -> config.string("none"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("p declares no field none");
        assertThatThrownBy(() -> config.script("code"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("p.code is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "500ms, 500000000", "20s, 20000000000", "1h30m, 5400000000000", "1.5s, 1500000000", ".5s, 500000000",
        "5.s, 5000000000", "1us, 1000", "1µs, 1000", "7ns, 7", "1s500ms, 1500000000", "100000h, 360000000000000000"
    })
    void readsDurationsAsGoDoes(String text, long nanos) {
        assertThat(read(Map.of("wait", text)).duration("wait")).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-1s", "1d", "1S", "1.s.", ".s", "3000000h", "1e3s"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> read(Map.of("wait", text))).hasMessageContaining("p.wait: expected a duration");
    }

    @ParameterizedTest
    @CsvSource({
        "4096, 4096",
        "0, 0",
        "16MB, 16000000",
        "256MiB, 268435456",
        "1.5KiB, 1536",
        "2 GB, 2000000000",
        "1TiB, 1099511627776",
        "1KB, 1000",
        "7B, 7",
        "9223372036854775807, 9223372036854775807"
    })
    void readsSizes(String text, long bytes) {
        assertThat(read(Map.of("memory", text)).size("memory")).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "-1", "1.5.5KB", "16mb", "1 XB", "9223372036854775808", "99999999TiB", "1iB"})
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> read(Map.of("memory", text))).hasMessageContaining("p.memory: expected a size");
    }

    private static Config read(Map<String, ?> values) {
        return SPEC.read(ConfigNode.of("p", values), "p");
    }
}
