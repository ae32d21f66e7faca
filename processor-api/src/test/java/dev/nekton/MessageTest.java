package dev.nekton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.value.Json;
import dev.nekton.value.NotJsonException;
import dev.nekton.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final MessageError ERROR = new MessageError("js_throw", "advanced", "TypeError");

    @Test
    void bytesAreKeptAndParsedOnce() {
        byte[] bytes = " {\"a\": 1.0}".getBytes(StandardCharsets.UTF_8);
        Message message = Message.of(bytes);
        assertThat(message.value()).isSameAs(message.value());
        assertThat(message.bytes()).isSameAs(bytes);
        assertThat(message.text()).isEqualTo(" {\"a\": 1.0}");
    }

    @Test
    void valuesAreKeptAndWrittenOnce() {
        Value value = Json.parse("{\"a\":1}");
        Message message = Message.of(value);
        assertThat(message.bytes()).isSameAs(message.bytes()).asString().isEqualTo("{\"a\":1}");
        assertThat(message.value()).isSameAs(value);
        assertThat(message.structured()).containsSame(value);
    }

    @Test
    void copiesShareThePayloadTheyDoNotChange() {
        Message message = Message.of("{\"a\":1}");
        Value value = message.withMetadata("k", "v").withError(ERROR).value();
        assertThat(message.value()).isSameAs(value);
    }

    @Test
    void payloadThatIsNoJsonSaysWhyEachTime() {
        Message message = Message.of("nope");
        assertThatThrownBy(message::value).isInstanceOf(NotJsonException.class).hasMessageContaining("nope");
        assertThatThrownBy(message::value).isInstanceOf(NotJsonException.class);
        assertThat(message.structured()).isEmpty();
        assertThat(message.text()).isEqualTo("nope");
    }

    @Test
    void emptyPayloadIsNoJson() {
        assertThatThrownBy(Message.of("")::value).hasMessage("message is empty");
    }

    @Test
    void textReplacesInvalidBytesAndKeepsThem() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC3};
        assertThat(Message.of(bytes).text()).isEqualTo("a\uFFFD\uFFFD");
        assertThat(Message.of(bytes).bytes()).isSameAs(bytes);
    }

    @Test
    void copiesChangeNothingElse() {
        Message message = Message.of("1").withMetadata("k", "v").withError(ERROR);
        Message changed = message.withBytes(Message.of("2").bytes());
        assertThat(changed.metadata()).isSameAs(message.metadata());
        assertThat(changed.error()).contains(ERROR);
        assertThat(message.withValue(Value.of(3)).text()).isEqualTo("3");
        assertThat(message.withMetadata(Metadata.empty()).metadata().size()).isZero();
        assertThat(message.text()).isEqualTo("1");
    }

    @Test
    void errorsAreTakenOverOrTakenAway() {
        Message sound = Message.of("1");
        Message flagged = sound.withError(ERROR);
        assertThat(sound.withErrorOf(flagged).error()).contains(ERROR);
        assertThat(flagged.withErrorOf(sound).error()).isEmpty();
        assertThat(sound.withErrorOf(sound)).isSameAs(sound);
    }

    @Test
    void printsForPeople() {
        assertThat(Message.of("x").withMetadata("k", "v")).hasToString("Message[x, {k=v}]");
    }

    @Test
    void batchesKeepOrderAndDoNotChange() {
        Message one = Message.of("1");
        Message two = Message.of("2");
        MessageBatch batch = MessageBatch.of(one, two);
        assertThat(batch).containsExactly(one, two).hasSize(2);
        assertThat(batch.get(1)).isSameAs(two);
        assertThatThrownBy(() -> batch.messages().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(MessageBatch.of().isEmpty()).isTrue();
    }
}
