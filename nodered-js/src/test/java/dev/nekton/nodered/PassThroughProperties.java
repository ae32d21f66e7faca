package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.testkit.properties.AnyMessage;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyMessage.class)
class PassThroughProperties {
    private static final ProcessorRig UNTOUCHED = NodeRedRig.of("return msg;");
    private static final ProcessorRig REBUILT =
            NodeRedRig.of("return {payload: JSON.parse(JSON.stringify(msg.payload)), meta: {...msg.meta}};");

    @Property(tries = 300)
    void anUntouchedPayloadKeepsItsBytes(@ForAll Value payload) {
        byte[] bytes = Json.bytes(payload);
        assertThat(UNTOUCHED.process(Message.of(bytes)).get(0).bytes()).isEqualTo(bytes);
        assertThat(UNTOUCHED.process(Message.of(payload)).get(0).value()).isEqualTo(payload);
    }

    @Property(tries = 300)
    void aPayloadThatWasBuiltAnewIsTheSameValue(@ForAll Value payload) {
        assertThat(REBUILT.process(Message.of(Json.bytes(payload))).get(0).value())
                .isEqualTo(payload);
    }

    @Property(tries = 300)
    void metadataComesBack(@ForAll Metadata metadata) {
        Message message = Message.of("1").withMetadata(metadata);
        assertThat(UNTOUCHED.process(message).get(0).metadata()).isEqualTo(metadata);
        assertThat(REBUILT.process(message).get(0).metadata()).isEqualTo(metadata);
    }
}
