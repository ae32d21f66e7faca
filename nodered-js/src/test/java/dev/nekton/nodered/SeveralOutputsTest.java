package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.testkit.fake.ProcessorRig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** A list that would choose among outputs in Node-RED is told of at start. */
class SeveralOutputsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "==>", textBlock = """
            return [msg, msg]; ==> 8
            return [msg, null]; ==> 8
            return [null, msg]; ==> 8
            return [[msg]]; ==> 8
            return [[msg, msg], msg]; ==> 8
            if (msg.a) { return [null, msg]; } return msg; ==> 21
            return msg.a ? [msg, null] : msg; ==> 16
            """)
    void theWarningHasItsPlace(String code, int column) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains(
                            "code:1:" + column + ": in Node-RED this list sends to several outputs; here there is one");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return msg;",
                "return [msg];",
                "return [];",
                "return [...msg.payload.map(p => ({payload: p})), msg];",
                "const list = [msg, msg]; return list;",
                "const f = () => { return [msg, msg]; }; f(); return msg;",
                "return msg.payload.map(p => [p, p]);",
                "return {payload: [1, 2]};"
            })
    void otherListsAreNot(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.log().texts(Level.WARN)).isEmpty();
        }
    }
}
