package dev.nekton.tag;

import static dev.nekton.testkit.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.testkit.fake.ProcessorRig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class TagProcessorFailuresTest {
    private static final Message ONE = Message.of("1");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            js_throw                  | throw new Error('no')
            js_throw                  | throw 'a text'
            js_throw                  | undefinedFunction()
            js_throw                  | null.x
            bad_return                | return 5
            bad_return                | return new Date()
            bad_return                | return function () {}
            bad_return                | msg.meta = [1]; return msg
            bad_return                | return [{meta: 'text'}]
            bad_array_element         | return [msg, 5]
            value_convert_failed      | msg.payload = NaN; return msg
            value_convert_failed      | msg.payload = {a: [1, {b: function () {}}]}; return msg
            value_convert_failed      | msg.payload = msg; return msg
            value_convert_failed      | msg.meta.x = msg.meta; return msg
            value_convert_failed      | msg.meta.datatype = 'number'; msg.payload = 'abc'; return msg
            value_convert_failed      | msg.meta.datatype = 'bool'; msg.payload = 2; return msg
            validation_missing_fields | delete msg.meta.tag_name; return msg
            validation_missing_fields | msg.meta = {}; return msg
            validation_missing_fields | msg.meta.tag_name = ''; return msg
            topic_build_failed        | msg.meta.tag_name = 'with space'; return msg
            topic_build_failed        | msg.meta.data_contract = 'historian'; return msg
            limit_exceeded            | (function f() { f() })()
            """)
    void eachFailureIsCountedByItsReasonAndLoggedOnce(String reason, String script) {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "\n" + script + "\n"))) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.dropped(reason)).isEqualTo(1);
            assertThat(rig.processed()).isZero();
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("tag_processor: dropped message (reason=" + reason + ", umh_topic=<none>, stage=");
        }
    }

    @ParameterizedTest
    @CsvSource({"return null", "return undefined", "return []", "return [null]", "var nothing"})
    void aDeliberateDropIsCountedAndNotLogged(String script) {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(script))) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.dropped("deliberate")).isEqualTo(1);
            assertThat(rig.log().events()).isEmpty();
        }
    }

    @Test
    void theLogLineNamesTheStageTheConditionAndThePlaceInTheScript() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;")
                .condition("false", "return msg;")
                .condition("msg.payload > 0", "var a = 1;\n\nnull.x;\nreturn msg;"))) {
            rig.process(ONE);
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("tag_processor: dropped message (reason=js_throw, umh_topic=<none>,"
                            + " stage=condition-then, condition=1) tag_processor.conditions[1].then:3:6: TypeError: ")
                    .contains("\n    null.x;\n         ^");
        }
    }

    @Test
    void aFailingConditionNamesItself() {
        try (ProcessorRig rig = TagRig.of(
                tag -> tag.defaults(TagRig.STANDARD + "return msg;").condition("msg.payload.a.b", "return msg;"))) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("stage=condition-if, condition=0)");
        }
    }

    @Test
    void anErrorNeverShowsTheEngine() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults("return [1].map(function (x) { return x.y.z; });"))) {
            rig.process(ONE);
            assertThat(rig.log().texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .doesNotContain("nashorn", "nekton", "java.", "nekton-script");
        }
    }

    @Test
    void theTopicOfAnEarlierProcessorIsNamed() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults("throw 1"))) {
            rig.process(ONE.withMetadata("umh_topic", "umh.v1.e._h.t"));
            assertThat(rig.log().texts(Level.WARN)).singleElement().asString().contains("umh_topic=umh.v1.e._h.t");
        }
    }

    @Test
    void thePayloadIsLoggedAtDebugOnly() {
        Message secret = Message.of("\"secret\"");
        try (ProcessorRig quiet = TagRig.of(tag -> tag.defaults("throw 1"));
                ProcessorRig chatty = TagRig.debugging(tag -> tag.defaults("throw 1"))) {
            quiet.process(secret);
            chatty.process(secret);
            assertThat(quiet.log().events()).noneMatch(event -> event.text().contains("secret"));
            assertThat(chatty.log().texts(Level.DEBUG)).anyMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void passedOnTheMessageGoesOnAsItCameFlaggedAndInItsPlace() {
        try (ProcessorRig rig = TagRig.of(tag ->
                tag.passFailed().defaults(TagRig.STANDARD + "if (msg.payload === 2) throw 'two'; return msg;"))) {
            Message two = Message.of("2").withMetadata("k", "v");
            List<Message> out = rig.process(ONE, two, Message.of("3"));
            assertThat(out).hasSize(3);
            assertThat(out.get(0)).isNotFlagged().hasMetadata("umh_topic", "umh.v1.e._h.t");
            assertThat(out.get(1)).isFlagged("js_throw").hasText("2").hasExactMetadata(java.util.Map.of("k", "v"));
            assertThat(out.get(1).error().orElseThrow().stage()).isEqualTo("defaults");
            assertThat(out.get(2)).isNotFlagged();
            assertThat(rig.processed()).isEqualTo(2);
            assertThat(rig.dropped("js_throw")).isEqualTo(1);
        }
    }

    @Test
    void passedOnAMessageSkipsTheLaterStages() {
        try (ProcessorRig rig = TagRig.of(tag ->
                tag.passFailed().defaults("throw 1").advancedProcessing("cache.set('ran', true); return msg;"))) {
            assertThat(rig.process(ONE))
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message).isFlagged("js_throw").hasNoMetadata("_initialMetadata"));
            assertThat(rig.dropped("js_throw")).isEqualTo(1);
        }
    }

    @Test
    void aDeliberateDropIsNeverPassedOn() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.passFailed().defaults("return null;"))) {
            assertThat(rig.process(ONE)).isEmpty();
        }
    }

    @Test
    void aMessageOfWhichSeveralPartsFailIsPassedOnOnce() {
        try (ProcessorRig rig = TagRig.of(
                tag -> tag.passFailed().defaults("return [{payload: 1, meta: {}}, {payload: 2, meta: {}}];"))) {
            assertThat(rig.process(ONE))
                    .singleElement()
                    .satisfies(message -> assertThat(message).isFlagged("validation_missing_fields"));
            assertThat(rig.dropped("validation_missing_fields")).isEqualTo(2);
        }
    }

    /** Decision D27. */
    @Test
    void aFlagOfAnEarlierProcessorIsKeptAndDoesNotMatter() {
        Message flagged = ONE.withError(new MessageError("earlier", "stage", "text"));
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return [msg, msg];"))) {
            assertThat(rig.process(flagged))
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message).isFlagged("earlier"));
        }
    }

    @Test
    void binaryPayloadsArriveAsTextWithReplacementCharacters() {
        Message binary = Message.of(new byte[] {'a', (byte) 0xFF, (byte) 0xC3, 'b'});
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;"))) {
            assertThat(rig.process(binary))
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .hasPayload("{\"timestamp_ms\":" + ProcessorRig.NOW + ",\"value\":\"a\uFFFD\uFFFDb\"}"));
        }
    }

    @Test
    void anEmptyPayloadIsAnEmptyTextForScriptsAndAFailureWithoutThem() {
        Message empty = Message.of("");
        Message tagged = empty.withMetadata("location_path", "e")
                .withMetadata("data_contract", "_h")
                .withMetadata("tag_name", "t");
        try (ProcessorRig scripted = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;"));
                ProcessorRig plain = TagRig.of(tag -> tag)) {
            assertThat(scripted.process(empty)).hasSize(1);
            assertThat(plain.process(tagged)).isEmpty();
            assertThat(plain.dropped("value_convert_failed")).isEqualTo(1);
        }
    }

    @Test
    void tenMegabytesGoThrough() {
        String text = "x".repeat(10_000_000);
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;"))) {
            byte[] out = rig.process(Message.of(text)).get(0).bytes();
            assertThat(new String(out, StandardCharsets.UTF_8))
                    .endsWith("xxx\"}")
                    .hasSizeGreaterThan(10_000_000);
        }
    }

    @Test
    void aPayloadNestedFiveThousandDeepComesOutOrIsCountedAndItsNeighboursGoOn() {
        Message deep = Message.of("[".repeat(5000) + "]".repeat(5000));
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(TagRig.STANDARD + "return msg;"))) {
            List<Message> out = rig.process(ONE, deep, ONE);
            assertThat(out.size() + rig.dropped("limit_exceeded")).isEqualTo(3);
            assertThat(out.size()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void onASmallStackADeepPayloadFailsAloneAlsoWhenOnlyAConditionLooksAtIt() throws InterruptedException {
        Message deep = Message.of("[".repeat(9000) + "]".repeat(9000));
        AtomicReference<List<Message>> out = new AtomicReference<>(List.of());
        try (ProcessorRig rig =
                TagRig.of(tag -> tag.passFailed().condition("msg.payload === 1", TagRig.STANDARD + "return msg;"))) {
            Thread small = new Thread(null, () -> out.set(rig.process(ONE, deep, ONE)), "small", 256 * 1024);
            small.start();
            small.join();
            assertThat(out.get()).hasSize(3);
            assertThat(out.get().get(0)).isNotFlagged();
            String reason = out.get().get(1).error().orElseThrow().reason();
            assertThat(reason)
                    .as("too deep for the stack, or on a machine with small frames just without the tags")
                    .isIn("limit_exceeded", "validation_missing_fields");
            assertThat(out.get().get(2)).isNotFlagged();
        }
    }

    @Test
    void aTimeThatIsNoneIsLoggedAndReplaced() {
        try (ProcessorRig rig = TagRig.of(tag -> tag.defaults(
                TagRig.STANDARD + "msg.meta.timestamp_ms = 'soon'; msg.meta.timestamp = 'later'; return msg;"))) {
            assertThat(rig.process(ONE))
                    .singleElement()
                    .satisfies(message ->
                            assertThat(message).hasPayload("{\"timestamp_ms\":" + ProcessorRig.NOW + ",\"value\":1}"));
            assertThat(rig.log().texts(Level.WARN)).hasSize(2).allMatch(text -> text.contains("is no time"));
        }
    }
}
