package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.Script;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsEngineTest {
    @Test
    void scriptsKeepTheirPlaces() throws NumberRangeException {
        JsRealm realm = engine("return msg + 1", "return msg + 2").newRealm();
        assertThat(call(realm, 0, "5")).isEqualTo(Json.parse("6"));
        assertThat(call(realm, 1, "5")).isEqualTo(Json.parse("7"));
    }

    @Test
    void oneEngineServesSeveralVms() throws NumberRangeException {
        JsEngine engine = engine("globalThis.seen = (globalThis.seen || 0) + 1; return [globalThis.seen, msg]");
        JsRealm first = engine.newOpenRealm();
        JsRealm second = engine.newOpenRealm();
        assertThat(call(first, 0, "\"a\"")).isEqualTo(Json.parse("[1,\"a\"]"));
        assertThat(call(first, 0, "\"b\"")).isEqualTo(Json.parse("[2,\"b\"]"));
        assertThat(call(second, 0, "\"c\"")).isEqualTo(Json.parse("[1,\"c\"]"));
    }

    @Test
    void aThreadIsBackInItsVmWhenItLeavesAnother() throws NumberRangeException {
        JsEngine engine = engine("return [msg]");
        JsRealm outer = engine.newRealm();
        JsRealm inner = engine.newRealm();
        outer.enter();
        assertThat(call(inner, 0, "1")).isEqualTo(Json.parse("[1]"));
        Object made = outer.call(0, 2);
        assertThat(outer.fromJs(made, "result", FromJs.Mode.JSON)).isEqualTo(Json.parse("[2]"));
        outer.leave();
    }

    @Test
    void hostFunctionsGetValuesAndGiveValues() throws NumberRangeException {
        HostObject host = new HostObject(Map.of(
                "pair",
                        given -> given.result(new Value.Array(List.of(
                                Value.of(given.size()),
                                given.value(0, FromJs.Mode.JSON),
                                given.value(9, FromJs.Mode.JSON)))),
                "key", given -> given.result(Value.of(given.key(0)))));
        ConfigProblems problems = new ConfigProblems();
        JsEngine engine = JsEngine.compile(
                List.of(body("return [cache.pair({a: msg}), cache.key(1.5), cache.key(), cache.key(null)]")),
                Map.of("cache", host),
                problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(call(engine.newRealm(), 0, "true"))
                .isEqualTo(Json.parse("[[1,{\"a\":true},null],\"1.5\",\"\",\"\"]"));
    }

    @Test
    void collectsTheProblemsOfAllScripts() {
        ConfigProblems problems = new ConfigProblems();
        JsEngine.compile(List.of(body("return ("), body("return 1"), body("x +")), Map.of(), problems);
        assertThat(problems.isEmpty()).isFalse();
        org.assertj.core.api.Assertions.assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        dev.nekton.config.ConfigException.class,
                        e -> assertThat(e.problems()).hasSize(2));
    }

    private static JsEngine engine(String... bodies) {
        ConfigProblems problems = new ConfigProblems();
        JsEngine engine = JsEngine.compile(
                List.of(bodies).stream().map(JsEngineTest::body).toList(), Map.of(), problems);
        problems.throwIfAny();
        return engine;
    }

    private static Script body(String text) {
        return Script.functionBody(ScriptText.of("code", text));
    }

    private static Value call(JsRealm realm, int script, String msg) throws NumberRangeException {
        realm.enter();
        try {
            return realm.fromJs(
                    realm.call(script, realm.toJs(Json.parse(msg)), realm.hostObject("cache")),
                    "result",
                    FromJs.Mode.JSON);
        } finally {
            realm.leave();
        }
    }
}
