package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.ProcessorRig;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Functions as people write them for Node-RED, run as they are. */
class CopiedFunctionsTest {
    @Test
    void movingAverage() {
        assertThat(run("""
                var values = context.get('values') || [];
                values.push(Number(msg.payload));
                if (values.length > 3) { values.shift(); }
                context.set('values', values);
                var sum = values.reduce(function (a, b) { return a + b; }, 0);
                msg.payload = Math.round(sum / values.length * 100) / 100;
                return msg;
                """, "1", "2", "6", "7", "\"8\"")).isEqualTo("1 1.5 3 5 7");
    }

    @Test
    void reportByException() {
        assertThat(run("""
                var last = context.get('last');
                if (msg.payload === last) {
                    return null;
                }
                context.set('last', msg.payload);
                return msg;
                """, "1", "1", "2", "2", "1")).isEqualTo("1 2 1");
    }

    @Test
    void reportWithADeadbandForEachTag() {
        assertThat(run(
                        """
                const key = `last.${msg.payload.tag}`;
                const last = flow.get(key);
                const band = 0.5;
                if (last !== undefined && Math.abs(msg.payload.value - last) < band) { return; }
                flow.set(key, msg.payload.value);
                node.send({ payload: `${msg.payload.tag}=${msg.payload.value}` });
                """,
                        "{\"tag\":\"a\",\"value\":1}",
                        "{\"tag\":\"a\",\"value\":1.2}",
                        "{\"tag\":\"b\",\"value\":1.2}",
                        "{\"tag\":\"a\",\"value\":1.5}"))
                .isEqualTo("\"a=1\" \"b=1.2\" \"a=1.5\"");
    }

    @Test
    void alarmWithHysteresis() {
        assertThat(run("""
                let active = context.get('active') || false;
                const before = active;
                if (!active && msg.payload > 80) { active = true; }
                if (active && msg.payload < 75) { active = false; }
                context.set('active', active);
                node.status({fill: active ? 'red' : 'green', shape: 'dot', text: String(msg.payload)});
                if (active !== before) {
                    node.warn('alarm ' + (active ? 'on' : 'off') + ' at ' + msg.payload);
                    return {payload: active ? 'on' : 'off'};
                }
                return null;
                """, "70", "79", "81", "78", "82", "74", "78")).isEqualTo("\"on\" \"off\"");
    }

    @Test
    void splitter() {
        assertThat(run("""
                for (var i = 0; i < msg.payload.length; i++) {
                    var part = RED.util.cloneMessage(msg);
                    part.payload = msg.payload[i];
                    part.parts = {index: i, count: msg.payload.length};
                    node.send(part);
                }
                node.done();
                return;
                """, "[1,{\"a\":2},\"x\"]")).isEqualTo("1 {\"a\":2} \"x\"");
    }

    @Test
    void oneMessageSentAgainAndAgain() {
        assertThat(run("""
                for (const word of msg.payload.split(' ')) {
                    msg.payload = word;
                    node.send(msg);
                }
                """, "\"one two three\"")).isEqualTo("\"one\" \"two\" \"three\"");
    }

    @Test
    void counters() {
        assertThat(run("""
                flow.set('count', (flow.get('count') || 0) + 1);
                global.set('stats.total', (global.get('stats.total') || 0) + msg.payload);
                var stats = global.get('stats');
                msg.payload = {count: flow.get('count'), total: stats.total, keys: flow.keys()};
                return msg;
                """, "5", "6"))
                .isEqualTo(
                        "{\"count\":1,\"total\":5,\"keys\":[\"count\"]} {\"count\":2,\"total\":11,\"keys\":[\"count\"]}");
    }

    @Test
    void waitingUntilAllPartsAreThere() {
        assertThat(run(
                        """
                let state = context.get('state') || {};
                state[msg.payload.topic] = msg.payload.value;
                if (['inlet', 'outlet'].every(k => k in state)) {
                    context.set('state', undefined);
                    return { payload: state.outlet - state.inlet };
                }
                context.set('state', state);
                """,
                        "{\"topic\":\"inlet\",\"value\":20}",
                        "{\"topic\":\"inlet\",\"value\":21}",
                        "{\"topic\":\"outlet\",\"value\":25}",
                        "{\"topic\":\"outlet\",\"value\":26}"))
                .isEqualTo("4");
    }

    @Test
    void errorsOfAParserAreLoggedAndTheMessageIsDropped() {
        try (ProcessorRig rig = NodeRedRig.of("""
                try {
                    msg.payload = JSON.parse(msg.payload);
                } catch (err) {
                    node.error('bad JSON: ' + err.name, msg);
                    return null;
                }
                return msg;
                """)) {
            assertThat(rig.process(Message.of("\"{\\\"a\\\": 1}\""), Message.of("\"{\"")))
                    .extracting(Message::text)
                    .containsExactly("{\"a\":1}");
            assertThat(rig.scriptLog().texts(Level.ERROR)).containsExactly("bad JSON: SyntaxError");
            assertThat(rig.dropped("deliberate")).isEqualTo(1);
        }
    }

    @Test
    void asyncFunctionsSendWhenTheyAreDone() {
        assertThat(run("""
                async function convert(value) { return value * 1.8 + 32; }
                convert(msg.payload).then(result => {
                    msg.payload = result;
                    node.send(msg);
                    node.done();
                }).catch(err => node.error(err, msg));
                return null;
                """, "100", "0")).isEqualTo("212 32");
    }

    @Test
    void membersOfMsgByTheirPaths() {
        assertThat(run("""
                var source = 'payload.values[0].v';
                var value = RED.util.getMessageProperty(msg, source);
                RED.util.setMessageProperty(msg, 'payload.result.value', value * 2, true);
                return {payload: msg.payload.result};
                """, "{\"values\":[{\"v\":21}]}")).isEqualTo("{\"value\":42}");
    }

    private static String run(String code, String... payloads) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            String out = Stream.of(payloads)
                    .flatMap(payload -> rig.process(Message.of(payload)).stream())
                    .map(Message::text)
                    .collect(Collectors.joining(" "));
            assertThat(rig.log().events()).isEmpty();
            return out;
        }
    }
}
