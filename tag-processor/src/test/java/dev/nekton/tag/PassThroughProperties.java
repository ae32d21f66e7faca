package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.testkit.properties.AnyMessage;
import dev.nekton.value.Json;
import dev.nekton.value.StructBuilder;
import dev.nekton.value.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnyMessage.class)
class PassThroughProperties {
    private static final ProcessorRig TAGS = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;")
            .condition("msg.payload !== 'never'", "return msg;")
            .advancedProcessing("msg.payload = msg.payload; return msg;"));

    @Property(tries = 300)
    void aScalarComesBackAndAnythingElseAsTheTextOfItsJson(@ForAll Value payload) {
        Value value = valueOf(Message.of(Json.bytes(payload)));
        boolean isNested = payload instanceof Value.Array || payload instanceof Value.Struct;
        assertThat(isNested ? Json.parse(value.plainText()) : value).isEqualTo(payload);
    }

    @Property(tries = 300)
    void aStructuredPayloadIsTreatedLikeItsBytes(@ForAll Value payload) {
        assertThat(valueOf(Message.of(payload))).isEqualTo(valueOf(Message.of(Json.bytes(payload))));
    }

    @Property(tries = 300)
    void metadataComesBackAndIsRecorded(@ForAll Metadata metadata) {
        Metadata out =
                TAGS.process(Message.of("1").withMetadata(metadata)).get(0).metadata();
        StructBuilder recorded = Value.Struct.builder();
        metadata.forEach((name, value) -> {
            assertThat(out.value(name)).contains(value);
            recorded.set(name, value);
        });
        assertThat(Json.parse(out.text("_initialMetadata").orElseThrow())).isEqualTo(recorded.build());
    }

    private static Value valueOf(Message in) {
        Value.Struct out = (Value.Struct) TAGS.process(in).get(0).value();
        return out.member("value").orElseThrow();
    }
}
