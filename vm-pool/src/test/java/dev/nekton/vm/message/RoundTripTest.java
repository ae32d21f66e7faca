package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.properties.AnyMessage;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.RunningScripts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyMessage.class)
class RoundTripTest {
    private static final RunningScripts RUNNING = RunningScripts.bodies(
            "return msg",
            "return {payload: msg.payload}",
            "return {payload: JSON.parse(JSON.stringify(msg.payload))}",
            "cache.set('k', msg.payload); return {payload: cache.get('k')}",
            """
            function spoil(value) {
              if (value === null || typeof value !== 'object') return;
              Object.keys(value).forEach(name => { spoil(value[name]); value[name] = 'spoilt'; });
              Array.isArray(value) ? value.push(1) : value.more = 1;
            }
            cache.set('k', msg.payload);
            spoil(msg.payload);
            spoil(cache.get('k'));
            return {payload: cache.get('k')};""");

    @Property(tries = 300)
    void aValueComesOutAsItWentIn(@ForAll Value value) {
        for (int script = 0; script < 5; script++) {
            assertThat(payloadOf(script, value)).isEqualTo(value);
        }
    }

    @Property(tries = 200)
    void bytesComeOutAsTheSameJson(@ForAll Value value) {
        Message message = Message.of(Json.bytes(value));
        StageOutcome outcome = RUNNING.run(0, message);
        assertThat(Json.parse(outcome.messages().get(0).message().bytes())).isEqualTo(message.value());
    }

    /** Bytes that a script looks into become JavaScript's values without being {@link Value}s before. */
    @Property(tries = 300)
    void whatAScriptSeesOfBytesIsWhatItSeesOfTheirValue(@ForAll Value value) {
        for (int script = 2; script < 5; script++) {
            assertThat(payloadOf(script, Message.of(Json.bytes(value)))).isEqualTo(payloadOf(script, value));
        }
    }

    private static Value payloadOf(int script, Value value) {
        return payloadOf(script, Message.of(value));
    }

    private static Value payloadOf(int script, Message message) {
        StageOutcome outcome = RUNNING.run(script, message);
        assertThat(outcome.failures()).isEmpty();
        return outcome.messages().get(0).message().value();
    }
}
