package dev.nekton.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSpecTest {
    private static final ConfigSpec RULE = ConfigSpec.of(
            "A rule.",
            FieldSpec.of("if", FieldType.SCRIPT),
            FieldSpec.of("then", FieldType.STRING).asOptional());
    private static final ConfigSpec SPEC = ConfigSpec.of(
            "A processor.",
            FieldSpec.of("code", FieldType.SCRIPT).defaultsTo(""),
            FieldSpec.of("name", FieldType.STRING).asOptional(),
            FieldSpec.of("count", FieldType.INTEGER).defaultsTo("1").atLeast(1),
            FieldSpec.of("fast", FieldType.BOOLEAN).defaultsTo("false"),
            FieldSpec.of("wait", FieldType.DURATION).defaultsTo("30s").atLeast(1),
            FieldSpec.of("memory", FieldType.SIZE).defaultsTo("16MB"),
            FieldSpec.of("on_error", FieldType.STRING).oneOf("drop", "pass").defaultsTo("drop"),
            FieldSpec.object(
                    "pool",
                    ConfigSpec.of(
                            "A pool.", FieldSpec.of("size", FieldType.INTEGER).defaultsTo("4"))),
            FieldSpec.objects("conditions", RULE),
            FieldSpec.of("names", FieldType.STRING_LIST).asOptional(),
            FieldSpec.of("sources", FieldType.STRING_MAP).asOptional(),
            FieldSpec.of("any", FieldType.ANY).asOptional());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'pol':{}} | c.json:1:2: p: field pol not recognised (did you mean \"pool\"?); expected one of code, name",
                "{'zzzzzz':1} | p: field zzzzzz not recognised; expected one of code",
                "{'pool':{'sise':1}} | p.pool: field sise not recognised (did you mean \"size\"?)",
                "{'count':'x'} | p.count: expected a whole number, but was \"x\"",
                "{'count':1.5} | p.count: expected a whole number, but was \"1.5\"",
                "{'count':0} | p.count: must be at least 1, but was 0",
                "{'fast':'yes'} | p.fast: expected true or false, but was \"yes\"",
                "{'wait':'5 minutes'} | p.wait: expected a duration such as",
                "{'wait':'0'} | p.wait: must be at least 1ms, but was 0",
                "{'wait':30} | p.wait: expected a duration",
                "{'memory':'much'} | p.memory: expected a size in bytes",
                "{'on_error':'pas'} | p.on_error: must be one of drop, pass, but was \"pas\" (did you mean \"pass\"?)",
                "{'code':[]} | p.code: expected string value, got !!seq",
                "{'pool':'x'} | p.pool: expected an object value, got !!str",
                "{'conditions':{}} | p.conditions: expected array value, got !!map",
                "{'conditions':null} | p.conditions: expected array value, got !!null",
                "{'names':null} | p.names: expected array value, got !!null",
                "{'sources':null} | p.sources: expected an object value, got !!null",
                "{'conditions':[{}]} | p.conditions[0]: field if is required",
                "{'conditions':[{'if':'a'},{'if':{}}]} | p.conditions[1].if: expected string value, got !!map",
                "{'names':['a',[]]} | p.names[1]: expected string value, got !!seq",
                "{'sources':{'a':{}}} | p.sources.a: expected string value, got !!map",
                "[] | p: expected an object value, got !!seq",
            })
    void wrongConfigsAreRefusedByPath(String json, String problem) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ConfigException.class).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"null, !!null", "'[]', !!seq", "'\"a\"', !!str"})
    void aTreeOfScriptsIsAnObject(String json, String type) {
        ConfigSpec spec = ConfigSpec.of("", FieldSpec.of("mapping", FieldType.SCRIPT_TREE));
        assertThatThrownBy(() -> spec.read(JsonConfig.parse("c.json", "{\"mapping\": " + json + "}"), "p"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("c.json:1:13: p.mapping: expected an object value, got " + type);
    }

    @Test
    void allProblemsAreReportedAtOnceInOrderWithTheirLines() {
        assertThatThrownBy(() -> read("{\n  'count': 'x',\n\t'nam': 1\n}")).hasMessage("""
                        c.json:2:12: p.count: expected a whole number, but was "x"
                              "count": "x",
                                       ^
                        c.json:3:2: p: field nam not recognised (did you mean "name"?); expected one of code, name, \
                        count, fast, wait, memory, on_error, pool, conditions, names, sources, any
                            \t"nam": 1
                            \t^""");
    }

    @Test
    void problemsAreKept() {
        ConfigProblems problems = new ConfigProblems();
        SPEC.read(json("{'a':1,'b':2}"), "p", problems);
        assertThat(problems.isEmpty()).isFalse();
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void requiredFieldsAreMissedInNothingToo() {
        assertThatThrownBy(() -> RULE.read(json("null"), "r")).hasMessageContaining("r: field if is required");
        assertThat(SPEC.read(json("null"), "p").integer("count")).isEqualTo(1);
    }

    @Test
    void nullIsTheEmptyTextAndTheDefaultOfWhatIsNoText() {
        Config config = read("{'name':null,'code':null,'count':null,'pool':null}");
        assertThat(config.string("name")).isEmpty();
        assertThat(config.isSet("name")).isTrue();
        assertThat(config.script("code").text()).isEmpty();
        assertThat(config.integer("count")).isEqualTo(1);
        assertThat(config.isSet("count")).isFalse();
        assertThat(config.object("pool").integer("size")).isEqualTo(4);
    }

    @Test
    void fieldsKnowWhatTheyAre() {
        FieldSpec field = FieldSpec.of("n", FieldType.INTEGER).doc("A number.").atLeast(3);
        assertThat(field.required()).isTrue();
        assertThat(field.defaultsTo("4").required()).isFalse();
        assertThat(field.defaultsTo("4").asRequired().defaultText()).isEmpty();
        assertThat(field.asOptional().required()).isFalse();
        assertThat(field.minimum()).isEqualTo(3);
        assertThat(field.doc()).isEqualTo("A number.");
        assertThat(SPEC.names()).startsWith("code", "name").hasSize(12);
        assertThatThrownBy(field::fields).hasMessageContaining("n has no inner fields");
    }

    private static Config read(String json) {
        return SPEC.read(json(json), "p");
    }

    /** Single quotes stand for double ones. */
    private static ConfigNode json(String text) {
        return JsonConfig.parse("c.json", text.replace('\'', '"'));
    }

    @Test
    void scalarsAreTextsByTheirText() {
        assertThat(read("{'name':1.50}").string("name")).isEqualTo("1.50");
        assertThat(read("{'name':true}").string("name")).isEqualTo("true");
        assertThat(read("{'names':[1,'a',true]}").strings("names")).isEqualTo(List.of("1", "a", "true"));
    }
}
