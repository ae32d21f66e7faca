package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigNode;
import dev.nekton.testkit.fake.ProcessorRig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

/** {@code env.get}. */
class EnvironmentTest {
    private static final Message ONE = Message.of("1");

    private final Map<String, String> variables = new HashMap<>(Map.of("SITE", "Aachen", "EMPTY", "", "SECRET", "x"));

    @ParameterizedTest
    @CsvSource({"SITE,\"Aachen\"", "EMPTY,\"\"", "UNSET,null", "SECRET,null", "toString,null", "__proto__,null"})
    void onlyListedVariablesAreThere(String name, String payload) {
        try (ProcessorRig rig = rig("return {payload: env.get('" + name + "')};")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly(payload);
        }
    }

    @Test
    void aNameThatIsNotListedIsToldOnce() {
        try (ProcessorRig rig = rig("env.get('SECRET'); env.get('UNSET'); env.get('SITE'); return msg;")) {
            rig.process(ONE, ONE);
            assertThat(rig.log().texts(Level.WARN))
                    .containsExactly(
                            "env.get: \"SECRET\" is not listed and gives undefined; list it in the field env to"
                                    + " let the function read it");
        }
    }

    @Test
    void aFunctionThatMakesUpNamesDoesNotFloodTheLog() {
        try (ProcessorRig rig = rig("for (let i = 0; i < 10000; i++) env.get('n' + i); return msg;")) {
            rig.process(ONE);
            assertThat(rig.log().texts(Level.WARN)).hasSize(100);
        }
    }

    @Test
    void valuesAreThoseOfTheStart() {
        try (ProcessorRig rig = rig("return {payload: env.get('SITE')};")) {
            variables.put("SITE", "Bonn");
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("\"Aachen\"");
        }
    }

    @Test
    void theBuilderListsVariablesOfTheProcess() {
        String name = System.getenv().keySet().iterator().next();
        try (ProcessorRig rig = NodeRedRig.of("return {payload: env.get('" + name + "')};", b -> b.env(name))) {
            assertThat(rig.process(ONE))
                    .extracting(message -> message.structured().orElseThrow().plainText())
                    .containsExactly(System.getenv(name));
        }
    }

    @Test
    void aListOfSomethingElseIsRefused() {
        ConfigNode config = ConfigNode.of("nodered_js", Map.of("code", "return msg;", "env", Map.of("A", "b")));
        assertThatThrownBy(() -> NodeRedConfig.SPEC.read(config, "nodered_js"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nodered_js.env: expected array value");
    }

    private ProcessorRig rig(String code) {
        ConfigNode config = ConfigNode.of("nodered_js", Map.of("code", code, "env", List.of("SITE", "EMPTY", "UNSET")));
        return ProcessorRig.of(resources ->
                NodeRedProcessor.create(NodeRedConfig.SPEC.read(config, "nodered_js"), resources, variables::get));
    }
}
