package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.MessageError;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageAssertTest {
    private static final Message MESSAGE = Message.of("{\"a\":1,\"b\":[2]}").withMetadata("topic", "t");
    private static final Message FLAGGED = MESSAGE.withError(new MessageError("js_throw", "advanced", "TypeError"));

    @Test
    void acceptsWhatIsTrue() {
        MessageAssert.assertThat(MESSAGE)
                .hasPayload("{\"b\": [2.0], \"a\": 1e0}")
                .hasText("{\"a\":1,\"b\":[2]}")
                .hasMetadata("topic", "t")
                .hasNoMetadata("other")
                .hasExactMetadata(Map.of("topic", "t"))
                .isNotFlagged();
        MessageAssert.assertThat(FLAGGED).isFlagged("js_throw");
    }

    static Stream<Consumer<MessageAssert>> untrue() {
        return Stream.of(
                message -> message.hasPayload("{\"a\":1,\"b\":[3]}"),
                message -> message.hasText("{}"),
                message -> message.hasMetadata("topic", "u"),
                message -> message.hasNoMetadata("topic"),
                message -> message.hasExactMetadata(Map.of()),
                MessageAssert::isNotFlagged,
                message -> message.isFlagged("timeout"));
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void refusesWhatIsUntrue(Consumer<MessageAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(MessageAssert.assertThat(FLAGGED)))
                .isInstanceOf(AssertionError.class);
    }
}
