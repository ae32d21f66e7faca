package dev.nekton.stream;

import static dev.nekton.testkit.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.value.Value;
import dev.nekton.vm.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class StreamProcessorFailuresTest {
    private static final Message ONE = StreamRig.message("a", 1);

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | nowhere + a                          | ReferenceError: "nowhere" is not defined
            1 | a.b.c                                | TypeError: Cannot read property "c" from undefined
            1 | (() => { throw new Error('no') })()  | Error: no
            1 | (() => { throw 'a text' })()         | a text
            1 | null                                 | gave null
            1 | void a                               | gave undefined
            1 | (function f() { return f() })()      | limits.call_depth
            1 | (() => { for (;;) { } })()           | limits.timeout
            1 | 'x'.repeat(1e9)                      | limits.result_size
            1 | ({get x() { throw new Error('x') }}) | Error: x
            0 | a / 0                                | value is not JSON: Infinity
            0 | 0 * a / 0                            | value is not JSON: NaN
            0 | [1, {x: () => a}]                    | value is not JSON: a function at value[1].x
            0 | (x => (x.x = x))({})                 | value is not JSON
            0 | new Date(NaN * a + 8.64e15 + a) - 0  | value is not JSON: NaN
            0 | new Date(-8.64e15)                   | a date outside the years 0 to 9999
            0 | () => a                              | value is not JSON: a function
            """)
    void eachFailedMappingIsCountedAndLoggedOnceAndItsNeighboursGoOn(int ofScript, String expression, String text) {
        try (StreamRig rig =
                StreamRig.of(stream -> stream.limits(Limits.ofDefaults().withTimeout(Duration.ofMillis(200)))
                        .mapping("before", "a")
                        .mapping("bad", expression)
                        .mapping("after", "a + 1"))) {
            assertThat(StreamRig.values(rig.process(ONE))).containsExactly("before=1", "after=2");
            assertThat(rig.count("messages_errored")).isEqualTo(1);
            assertThat(rig.count("javascript_errors")).isEqualTo(ofScript);
            assertThat(rig.count("messages_processed")).isEqualTo(1);
            assertThat(rig.count("outputs_generated")).isEqualTo(2);
            assertThat(rig.count("messages_dropped")).isZero();
            assertThat(rig.samples("javascript_execution_time")).isEqualTo(3);
            assertThat(rig.log.texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("stream_processor: mapping failed (mapping=bad, umh_topic=T.a) ")
                    .contains(text)
                    .doesNotContain("nashorn", "nekton", "java.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            void a | the expression gave undefined, which is no value
            null   | the expression gave null, which is no value
            a / 0  | value is not JSON: Infinity at value
            """)
    void aResultThatIsNoValueIsToldWithThePlaceOfItsExpression(String expression, String text) {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("good", "a").mapping("bad", "\n  " + expression))) {
            rig.process(ONE);
            assertThat(rig.log.texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .endsWith(" stream_processor.mapping.bad:2:3: " + text + "\n      " + expression + "\n      ^");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                     | invalid JSON payload
            not json                               | invalid JSON payload
            [1]                                    | invalid JSON payload: expected an object
            {"value":1,"timestamp_ms":1}{}         | invalid JSON payload
            {"value":1}                            | missing or invalid timestamp_ms
            {"value":1,"timestamp_ms":0}           | missing or invalid timestamp_ms
            {"timestamp_ms":1}                     | missing value field
            {"value":null,"timestamp_ms":1}        | missing value field
            {"value":1,"timestamp_ms":1.5}         | timestamp_ms must be a whole number
            {"value":1,"timestamp_ms":"1"}         | timestamp_ms must be a whole number
            {"value":[1e999],"timestamp_ms":1}     | value has a number out of a double's range
            """)
    void aPayloadThatIsNoTimeSeriesValueIsCountedAndLoggedOnce(String payload, String text) {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "a").mapping("k", "1"))) {
            assertThat(rig.process(StreamRig.raw("T.a", payload))).isEmpty();
            assertThat(rig.count("invalid_data_type")).isEqualTo(1);
            assertThat(rig.count("messages_errored")).isEqualTo(1);
            assertThat(rig.count("messages_dropped")).isZero();
            assertThat(rig.count("messages_processed")).isZero();
            assertThat(rig.processor.variables()).isEmpty();
            assertThat(rig.log.texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .startsWith("stream_processor: dropped message (reason=invalid_data_type, umh_topic=T.a)"
                            + " invalid timeseries format: " + text)
                    .contains("Expected {\"value\": ..., \"timestamp_ms\": ");
        }
    }

    @Test
    void whatComesFromNoSourceIsDroppedUnreadAndNotLogged() {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "1"))) {
            assertThat(rig.process(StreamRig.raw("T.zzz", "not json"), Message.of("not json")))
                    .isEmpty();
            assertThat(rig.count("messages_dropped")).isEqualTo(2);
            assertThat(rig.count("messages_errored")).isZero();
            assertThat(rig.log.events()).isEmpty();
        }
    }

    @Test
    void aMessageForWhichNothingCanRunYetIsDroppedAndKept() {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "a + b"))) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.count("messages_dropped")).isEqualTo(1);
            assertThat(rig.samples("javascript_execution_time")).isZero();
            assertThat(rig.samples("message_processing_time")).isZero();
            assertThat(rig.samples("batch_processing_time")).isEqualTo(1);
            assertThat(rig.gauge("active_variables")).isEqualTo(1);
            assertThat(rig.gauge("active_mappings")).isEqualTo(1);
            assertThat(rig.processor.variables()).containsExactly(Map.entry("a", Value.Num.ofLiteral("1.0")));
        }
    }

    @Test
    void threeFailedMappingsOfOneMessageAreThreeErrorsAndOneDroppedMessage() {
        try (StreamRig rig = StreamRig.of(
                stream -> stream.mapping("x", "nowhere").mapping("y", "a.b.c").mapping("z", "a / 0"))) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.count("messages_errored")).isEqualTo(3);
            assertThat(rig.count("javascript_errors")).isEqualTo(2);
            assertThat(rig.count("messages_dropped")).isEqualTo(1);
            assertThat(rig.log.texts(Level.WARN)).hasSize(3);
        }
    }

    @Test
    void theLogLineShowsThePlaceInTheExpression() {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("motor.rpm", "[\n  a,\n  a.b.c\n]"))) {
            rig.process(ONE);
            assertThat(rig.log.texts(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("stream_processor.mapping.motor.rpm:3:")
                    .contains("\n      a.b.c\n");
        }
    }

    @Test
    void aBlockedNameThatIsCalledIsLoggedByItsName() {
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "eval('1')"))) {
            rig.process(ONE);
            assertThat(rig.log.texts(Level.WARN))
                    .hasSize(2)
                    .contains("Security violation: attempted to call disabled function 'eval'");
        }
    }

    @Test
    void thePayloadIsLoggedAtDebugOnly() {
        Message secret = StreamRig.raw("T.a", "{\"value\":\"secret\"}");
        try (StreamRig quiet = StreamRig.of(stream -> stream.mapping("x", "a"));
                StreamRig chatty = StreamRig.debugging(stream -> stream.mapping("x", "a"))) {
            quiet.process(secret);
            chatty.process(secret);
            assertThat(quiet.log.events()).noneMatch(event -> event.text().contains("secret"));
            assertThat(chatty.log.texts(Level.DEBUG)).anyMatch(text -> text.contains("secret"));
        }
    }

    @Test
    void aFlagOfAnEarlierProcessorIsKeptAndDoesNotMatter() {
        Message flagged = ONE.withError(new MessageError("earlier", "stage", "text"));
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "a").mapping("k", "1"))) {
            assertThat(rig.process(flagged))
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message).isFlagged("earlier"));
            assertThat(rig.process(ONE))
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message).isNotFlagged());
        }
    }

    @Test
    void metadataOfOtherTypesBecomeTexts() {
        Message typed = ONE.withMetadata(ONE.metadata()
                .with("n", Value.of(1.5))
                .with("t", Value.of(true))
                .with("z", Value.ofNull())
                .with("e", Value.of("")));
        try (StreamRig rig = StreamRig.of(stream -> stream.mapping("x", "a"))) {
            assertThat(rig.process(typed))
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .hasExactMetadata(
                                    Map.of("umh_topic", StreamRig.OUT + "x", "n", "1.5", "t", "true", "z", "null")));
        }
    }

    @Test
    void onASmallStackADeepValueFailsAlone() throws InterruptedException {
        Message deep = StreamRig.message("a", "[".repeat(9000) + "]".repeat(9000));
        AtomicReference<List<Message>> out = new AtomicReference<>(List.of());
        try (StreamRig rig =
                StreamRig.of(stream -> stream.mapping("x", "[a].length").mapping("k", "7"))) {
            Runnable work = () -> out.set(rig.process(ONE, deep, ONE));
            Thread small = new Thread(null, work, "small", 256 * 1024);
            small.start();
            small.join();
            assertThat(out.get().size() + rig.count("messages_errored")).isEqualTo(6);
            assertThat(StreamRig.values(out.get()))
                    .startsWith("k=7", "x=1", "k=7")
                    .endsWith("k=7", "x=1");
        }
    }
}
