package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.vm.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** {@code node.send}. */
class SendTest {
    private static final Message MESSAGE = Message.of("{ \"a\": 1.0 }").withMetadata("source", "plc");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
            node.send({payload: 1}) ==> 1
            node.send({payload: 1}); return {payload: 2} ==> 1 2
            node.send([{payload: 1}, {payload: 2}]) ==> 1 2
            node.send([[{payload: 1}, null, {payload: 2}], null, {payload: 3}]); return {payload: 4} ==> 1 2 3 4
            node.send(null); node.send(undefined); node.send(); node.send([]); node.send([null, [null]]); return {payload: 1} ==> 1
            node.send({payload: 1}); return [{payload: 2}, {payload: 3}] ==> 1 2 3
            node.send({payload: 1}, false); return {payload: 2} ==> 1 2
            node.send({}) ==> ``
            const m = {payload: {n: 1}}; node.send(m); m.payload.n = 2; node.send(m); m.payload.n = 3; return m ==> {"n":1} {"n":2} {"n":3}
            const m = {payload: 1}; node.send(m, false); m.payload = 2; return null ==> 1
            const list = [{payload: 1}]; node.send(list); list.push(5); list[0].payload = 6 ==> 1
            for (let i = 0; i < 4; i++) node.send({payload: i}) ==> 0 1 2 3
            Promise.resolve(2).then(n => node.send({payload: n})); node.send({payload: 1}); return {payload: 3} ==> 1 2 3
            (async () => { await null; node.send({payload: 2}); node.done(); })(); node.send({payload: 1}) ==> 1 2
            queueMicrotask(() => node.send({payload: 1})) ==> 1
            node.send({get payload() { node.send({payload: 1}); return 2; }}) ==> 1 2
            return {get payload() { node.send({payload: 1}); return 2; }} ==> 1 2
            const {send} = node; send({payload: 1}) ==> 1
            [1, 2].forEach(n => node.send({payload: n})) ==> 1 2
            try { node.send(5); } catch (e) { node.send({payload: 1}); } ==> 1
            """)
    void sentMessagesComeOutInOrderBeforeWhatIsReturned(String code, String payloads) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(MESSAGE).stream().map(Message::text).collect(Collectors.joining(" ")))
                    .isEqualTo(payloads);
            assertThat(rig.processed()).isEqualTo(Math.max(1, payloads.split(" ").length));
            assertThat(rig.dropped("deliberate")).isZero();
        }
    }

    @Test
    void aSentMessageHasTheMetadataItWasSentWithAndOtherMembersAreLost() {
        try (ProcessorRig rig = NodeRedRig.of("""
                msg.topic = 'lost';
                node.send(msg);
                msg.meta.source = 'changed';
                node.send({payload: 1, meta: {n: 5, nothing: null}});
                return msg;""")) {
            assertThat(rig.process(MESSAGE))
                    .extracting(Message::metadata)
                    .containsExactly(
                            Metadata.of(Map.of("source", "plc")),
                            Metadata.of(Map.of("n", "5")),
                            Metadata.of(Map.of("source", "changed")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.send(msg)",
                "node.send([msg])",
                "node.send([[msg], null])",
                "node.send({payload: msg.payload, meta: {}})",
                "msg.meta.x = 1; node.send(msg)",
                "node.send(msg); msg.payload = 1"
            })
    void anUntouchedPayloadKeepsItsBytes(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(MESSAGE)).extracting(Message::text).containsExactly("{ \"a\": 1.0 }");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.send(msg); msg.payload.a = 2; return msg",
                "const n = node; n.send(msg); msg.payload.a = 2; return msg",
                "const first = {send(m) { m.payload.a = 2; node.send({payload: {a: 1}}); }}; first.send(msg); return msg",
                "var node = {send(m) { m.payload.a = 2; }}; node.send(msg); return [{payload: {a: 1}}, msg]",
                "Array.prototype.x = 1; globalThis.node = {send(m) { m.payload.a = 2; }}; node.send(msg); return [{payload: {a: 1}}, msg]"
            })
    void noChangeIsEverLost(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(MESSAGE)).extracting(Message::text).containsExactly("{\"a\":1}", "{\"a\":2}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node.send(5)                                              | TypeError: a message to send must be an object, got number
            node.send('text')                                         | TypeError: a message to send must be an object, got string
            node.send([msg, true])                                    | TypeError: a message to send must be an object, got boolean
            node.send([[[msg]]])                                      | TypeError: a message to send must be an object, got array
            node.send(new Date())                                     | TypeError: a message to send must be an object, got date
            node.send(() => msg)                                      | TypeError: a message to send must be an object, got function
            node.send({payload: {x: NaN}})                            | TypeError: can't be sent: payload is not JSON: NaN at payload.x
            node.send({payload: () => 1})                             | TypeError: can't be sent: payload is not JSON: a function at payload
            node.send({payload: 1, meta: 'text'})                     | TypeError: can't be sent: message meta must be an object, got string
            msg.payload.m = msg; node.send(msg)                       | TypeError: can't be sent: payload is not JSON: a cycle at payload.m.payload
            node.send({get payload() { throw new Error('mine'); }})   | Error: mine
            node.send(msg); null.x                                    | TypeError: Cannot get property "x" of null
            """)
    void whatCanNotBeSentFailsTheMessageAtItsPlaceAndNothingGoesOut(String code, String problem) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(MESSAGE)).isEmpty();
            assertThat(rig.dropped("js_throw")).isEqualTo(1);
            assertThat(rig.log().texts(Level.WARN)).singleElement().asString().contains("code:1:", problem);
        }
    }

    @Test
    void aBadReturnTakesBackWhatWasSent() {
        try (ProcessorRig rig =
                NodeRedRig.of("node.send({payload: 1}); return 5;", NodeRedProcessor.Builder::passFailed)) {
            assertThat(rig.process(MESSAGE)).singleElement().satisfies(passed -> {
                assertThat(passed.text()).isEqualTo(MESSAGE.text());
                assertThat(passed.error()).isPresent();
            });
            assertThat(rig.dropped("bad_return")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeout        | for (;;) node.send(null)
            timeout        | node.send({get payload() { for (;;) {} }})
            timeout        | try { node.send({get payload() { for (;;) {} }}); } catch (e) { } finally { node.send(msg); } return msg
            limit_exceeded | for (let i = 0; i < 1e6; i++) node.send({payload: 'x'.repeat(1000)})
            limit_exceeded | for (let i = 0; i < 1e6; i++) node.send({}); return msg
            limit_exceeded | for (let i = 0; i < 1e6; i++) node.send({payload: i}); return msg
            limit_exceeded | const m = {get payload() { node.send(m); return 1; }}; node.send(m)
            limit_exceeded | const m = {get payload() { return m.payload; }}; node.send(m)
            limit_exceeded | let v = 1; for (let i = 0; i < 5000; i++) v = {v}; RED.util.cloneMessage(v); return {payload: 'cloned'}
            limit_exceeded | const a = {}, b = {}; a.a = a; b.a = b; RED.util.compareObjects(a, b)
            """)
    void allLimitsHoldInside(String reason, String code) {
        Limits limits = reason.equals("timeout")
                ? Limits.ofDefaults().withTimeout(Duration.ofMillis(300)).withMemory(Long.MAX_VALUE)
                : Limits.ofDefaults().withTimeout(Duration.ofSeconds(60));
        try (ProcessorRig rig =
                NodeRedRig.of("if (msg.payload === 2) return msg; " + code, processor -> processor.limits(limits))) {
            assertThat(rig.process(MESSAGE, Message.of("2")))
                    .extracting(Message::text)
                    .containsExactly("2");
            assertThat(rig.dropped(reason)).isEqualTo(1);
        }
    }
}
