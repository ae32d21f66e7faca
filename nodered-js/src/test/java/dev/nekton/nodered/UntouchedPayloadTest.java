package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.ProcessorRig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions D18 and D19: what the function does not touch keeps its bytes. */
class UntouchedPayloadTest {
    /** Documents that JSON can't give back as they are. */
    private static final List<String> ODD = List.of(
            "{ \"b\" : 1.0, \"a\" : 12345678901234567890, \"b2\" : [ 1e2 ] }",
            "[0.10, -0.0, 1E5]",
            "12345678901234567890",
            "1.0",
            "\"\\u0041\"",
            " true ",
            "null\n",
            "plain text",
            "",
            "{\"a\":1e309}",
            "{broken");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return msg;",
                "msg.meta.seen = 'yes'; return msg;",
                "msg.payload = msg.payload; return msg;",
                "return {payload: msg.payload, meta: {}};",
                "return {...msg};",
                "return [msg];",
                "if (!msg.meta.x) { return msg; } return null;",
                "return msg.meta.x ? null : msg;",
                "return msg.payload === undefined ? null : msg;",
                "if (typeof msg.payload === 'number') { console.debug('a number'); } return msg;",
                "msg.topic = 'elsewhere'; return msg;",
                "if (msg.meta.x) { msg.payload = 1; } return msg;",
                "node.send(msg); return null;",
                "node.send({payload: msg.payload}); return null;"
            })
    void aFunctionThatDoesNotLookInsideKeepsEveryByte(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            for (String payload : ODD) {
                assertThat(rig.process(Message.of(payload)))
                        .as(payload)
                        .extracting(Message::text)
                        .containsExactly(payload);
            }
        }
    }

    @Test
    void binaryPayloadsStayAsTheyAre() {
        byte[] binary = {(byte) 0xFF, 0, (byte) 0xC3, 'b', (byte) 0xFE};
        try (ProcessorRig rig = NodeRedRig.of("msg.meta.length = msg.payload.length; return msg;")) {
            assertThat(rig.process(Message.of(binary)))
                    .singleElement()
                    .satisfies(out -> assertThat(out.bytes()).isEqualTo(binary));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (msg.payload.a === 1) {} return msg;",
                "const {payload} = msg; payload.a = payload.a; return msg;",
                "const m = msg; return m;",
                "JSON.stringify(msg.payload); return msg;",
                "for (const key in msg.payload) {} return msg;",
                "msg.payload = {...msg.payload}; return msg;",
                "return {payload: JSON.parse(JSON.stringify(msg.payload))};",
                "return eval('msg');",
                "return globalThis.msg;",
                "return (() => msg)();",
                "return msg.valueOf();",
                "cache.set('p', msg.payload); return msg;"
            })
    void aFunctionThatMayLookInsideGivesJavaScriptNumbersAndTheSameMembers(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(Message.of("{ \"b\": 1.0, \"a\": 12345678901234567890 }")))
                    .extracting(Message::text)
                    .containsExactly("{\"b\":1,\"a\":12345678901234567000}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msg.payload.a = 2; return msg;",
                "msg.valueOf().payload.a = 2; return msg;",
                "const p = msg.payload; p.a = 2; return msg;",
                "const {payload: p} = msg; p.a = 2; return msg;",
                "Object.assign(msg.payload, {a: 2}); return msg;",
                "(m => { m.payload.a = 2; })(msg); return msg;",
                "msg['payload'].a = 2; return msg;",
                "msg?.payload && (msg.payload.a = 2); return msg;",
                "globalThis.msg.payload.a = 2; return msg;",
                "(0, eval)('msg.payload.a = 2'); return msg;",
                "new Function('msg.payload.a = 2')(); return msg;",
                "msg.self = msg; msg.self.payload.a = 2; return msg;",
                "msg.meta = msg.payload; msg.meta.a = 2; return {payload: msg.payload};",
                "[msg].forEach(function (m) { m.payload.a = 2; }); return msg;",
                "delete msg.payload.b; msg.payload = {a: 2}; return msg;",
                "const keep = [msg.payload]; keep[0].a = 2; return msg;",
                "msg.payload = msg.payload || {}; msg.payload.a = 2; return msg;"
            })
    void noChangeIsEverLost(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(Message.of("{\"a\":1}")))
                    .extracting(Message::text)
                    .containsExactly("{\"a\":2}");
        }
    }
}
