package dev.nekton.nodered;

import static dev.nekton.testkit.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.vm.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class NodeRedProcessorFailuresTest {
    private static final Message ONE = Message.of("1");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            js_throw             | throw new Error('no')
            js_throw             | throw 'a text'
            js_throw             | undefinedFunction()
            js_throw             | leaks = 1; return msg
            bad_return           | return 5
            bad_return           | return 'x'
            bad_return           | return true
            bad_return           | return new Date()
            bad_return           | return function () {}
            bad_return           | return new Map()
            bad_return           | return (async () => msg)()
            bad_return           | msg.meta = [1]; return msg
            bad_return           | msg.meta = 'text'; return msg
            bad_array_element    | return [msg, 5]
            bad_array_element    | return [msg, [msg]]
            bad_array_element    | return [msg, {payload: 1, meta: 'text'}]
            value_convert_failed | msg.payload = NaN; return msg
            value_convert_failed | msg.payload = {a: [1, {b: function () {}}]}; return msg
            value_convert_failed | msg.payload = msg; return msg
            value_convert_failed | msg.meta.x = msg.meta; return msg
            value_convert_failed | return [msg, {payload: Infinity}]
            limit_exceeded       | (function f() { f() })()
            timeout              | for (;;) {}
            """)
    void eachFailureIsCountedByItsReasonAndLoggedOnce(String reason, String code) {
        Limits limits = Limits.ofDefaults().withTimeout(Duration.ofMillis(200));
        try (ProcessorRig rig = NodeRedRig.of(code, processor -> processor.limits(limits))) {
            rig.log().clear(); // of what is told at start
            assertThat(rig.process(ONE.withMetadata("umh_topic", "umh.v1.e._h.t")))
                    .isEmpty();
            assertThat(rig.dropped(reason)).isEqualTo(1);
            assertThat(rig.processed()).isZero();
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("nodered_js: dropped message (reason=" + reason
                            + ", umh_topic=umh.v1.e._h.t, stage=code) ");
        }
    }

    @ParameterizedTest
    @CsvSource({"return null", "return undefined", "return []", "return [null]", "var nothing", "return"})
    void aDeliberateDropIsCountedAndNeitherLoggedNorPassedOn(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code, NodeRedProcessor.Builder::passFailed)) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.dropped("deliberate")).isEqualTo(1);
            assertThat(rig.log().events()).isEmpty();
        }
    }

    @Test
    void theNeighboursOfAFailedMessageGoOn() {
        try (ProcessorRig rig = NodeRedRig.of("if (msg.payload === 2) throw 'two'; return msg;")) {
            assertThat(rig.process(ONE, Message.of("2"), Message.of("3")))
                    .extracting(Message::text)
                    .containsExactly("1", "3");
            assertThat(rig.processed()).isEqualTo(2);
        }
    }

    @Test
    void theLogLineNamesThePlaceInTheFunctionAndShowsItsLine() {
        try (ProcessorRig rig = NodeRedRig.of("var a = 1;\n\nnull.x;\nreturn msg;")) {
            rig.process(ONE);
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("stage=code) nodered_js.code:3:6: TypeError: ")
                    .contains("\n    null.x;\n         ^");
        }
    }

    @Test
    void thePayloadIsLoggedAtDebugOnly() {
        try (ProcessorRig quiet = NodeRedRig.of("throw 1");
                ProcessorRig chatty = NodeRedRig.debugging("throw 1")) {
            quiet.process(Message.of("secret"));
            chatty.process(Message.of("secret"));
            assertThat(quiet.log().events()).noneMatch(event -> event.text().contains("secret"));
            assertThat(chatty.log().texts(Level.DEBUG)).anyMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void passedOnTheMessageGoesOnAsItCameFlaggedAndInItsPlace() {
        try (ProcessorRig rig = NodeRedRig.of(
                "msg.meta.seen = 'yes'; if (msg.payload === 2) throw 'two'; return [msg, msg];",
                NodeRedProcessor.Builder::passFailed)) {
            List<Message> out = rig.process(ONE, Message.of(" 2").withMetadata("k", "v"), Message.of("3"));
            assertThat(out).hasSize(5);
            assertThat(out.get(1)).isNotFlagged();
            assertThat(out.get(2)).isFlagged("js_throw").hasText(" 2").hasExactMetadata(Map.of("k", "v"));
            assertThat(out.get(2).error().orElseThrow().stage()).isEqualTo("code");
            assertThat(rig.processed()).isEqualTo(4);
            assertThat(rig.dropped("js_throw")).isEqualTo(1);
        }
    }

    /** Decision D27. */
    @Test
    void aFlagOfAnEarlierProcessorIsKeptAndDoesNotMatter() {
        Message flagged = ONE.withError(new MessageError("earlier", "stage", "text"));
        try (ProcessorRig rig = NodeRedRig.of("return [msg, {payload: 2}];")) {
            assertThat(rig.process(flagged))
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message).isFlagged("earlier"));
        }
    }

    @Test
    void tenMegabytesGoThroughAndSoDoesAPayloadNestedDeep() {
        String large = "\"" + "x".repeat(10_000_000) + "\"";
        String deep = "[".repeat(5000) + "]".repeat(5000);
        try (ProcessorRig rig = NodeRedRig.of("return msg;")) {
            assertThat(rig.process(Message.of(large)))
                    .singleElement()
                    .satisfies(out -> assertThat(out.text()).isEqualTo(large));
            List<Message> out = rig.process(ONE, Message.of(deep), ONE);
            assertThat(out.size() + rig.dropped("limit_exceeded")).isEqualTo(3);
            assertThat(out).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
