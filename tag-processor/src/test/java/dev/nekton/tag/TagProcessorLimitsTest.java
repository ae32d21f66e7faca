package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.vm.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class TagProcessorLimitsTest {
    private static final Limits LIMITS = Limits.ofDefaults().withTimeout(Duration.ofMillis(30));

    @Test
    void anEndlessScriptFailsItsMessageAndNoOther() {
        String body = TagRig.STANDARD + "if (msg.payload === 2) while (true); return msg;";
        try (ProcessorRig rig = TagRig.of(tag -> tag.limits(LIMITS).defaults(body))) {
            assertThat(rig.process(Message.of("1"), Message.of("2"), Message.of("3")))
                    .hasSize(2);
            assertThat(rig.dropped("timeout")).isEqualTo(1);
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("reason=timeout", "stage=defaults", "limits.timeout", "defaults:1:");
        }
    }

    @Test
    void anEndlessConditionFailsItsMessage() {
        try (ProcessorRig rig = TagRig.of(tag ->
                tag.limits(LIMITS).condition("(function () { while (true); })()", TagRig.STANDARD + "return msg;"))) {
            assertThat(rig.process(Message.of("1"))).isEmpty();
            assertThat(rig.dropped("timeout")).isEqualTo(1);
        }
    }

    @Test
    void runawayRecursionIsALimit() {
        try (ProcessorRig rig =
                TagRig.of(tag -> tag.limits(LIMITS.withCallDepth(20)).defaults("function f() { f(); } f();"))) {
            assertThat(rig.process(Message.of("1"))).isEmpty();
            assertThat(rig.dropped("limit_exceeded")).isEqualTo(1);
        }
    }
}
