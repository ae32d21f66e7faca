package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.MessageError;
import dev.nekton.Metadata;
import dev.nekton.value.Json;
import dev.nekton.vm.RunningScripts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "return",
                "return null",
                "return undefined",
                "return []",
                "return [null, undefined]",
                "return [, ]"
            })
    void nothingMeansDropped(String body) {
        StageOutcome outcome = RunningScripts.run(body, Message.of("1"));
        assertThat(outcome.isDropped()).isTrue();
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.failures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    5                   --> number
                    'text'              --> string
                    'a' + msg.payload   --> string
                    true                --> boolean
                    Symbol('a')         --> symbol
                    function () {}      --> function
                    x => x              --> function
                    new Date()          --> date
                    new Map()           --> map
                    new Number(5)       --> number
                    new Boolean(true)   --> boolean
                    new Uint8Array(2)   --> uint8array
                    """)
    void whatIsNoMessageIsABadReturn(String expression, String type) {
        StageFailure failure = RunningScripts.failureOf("return " + expression);
        assertThat(failure.reason()).isEqualTo(DropReason.BAD_RETURN);
        assertThat(failure.text())
                .isEqualTo("code must return a message object or array of message objects, got " + type);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    [msg, 5]                 --> array element 1 must be a message object, got number
                    ['a']                    --> array element 0 must be a message object, got string
                    [null, [msg]]            --> array element 1 must be a message object, got array
                    [msg, new Date()]        --> array element 1 must be a message object, got date
                    [function () {}]         --> array element 0 must be a message object, got function
                    [false]                  --> array element 0 must be a message object, got boolean
                    new Set([msg, 5])        --> array element 1 must be a message object, got number
                    """)
    void anElementThatIsNoMessageFailsTheMessage(String expression, String text) {
        StageFailure failure = RunningScripts.failureOf("return " + expression);
        assertThat(failure.reason()).isEqualTo(DropReason.BAD_ARRAY_ELEMENT);
        assertThat(failure.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    return [{payload: 1}, null, {payload: 2}]        --> 1 2
                    return new Set([{payload: 1}, {payload: 2}])     --> 1 2
                    return [msg, msg]                                --> 7 7
                    msg.payload = 8; return [msg, {meta: {}}]        --> 8 8
                    return {}                                        --> 7
                    return msg.meta                                  --> 7
                    return new Error('x')                            --> 7
                    return /x/                                       --> 7
                    msg = {payload: 9}; return {}                    --> 7
                    msg.payload = 8; msg = {payload: 9}; return {}   --> 8
                    delete msg.payload; return msg                   --> null
                    delete msg.payload; return {}                    --> null
                    return {payload: undefined}                      --> null
                    return {payload: null}                           --> null
                    return Object.create({payload: 9})               --> 7
                    return new (function () { this.payload = 9 })()  --> 9
                    return {get payload() { return 9 }}              --> 9
                    return {topic: 'ignored', payload: 9}            --> 9
                    """)
    void messagesComeOutInOrder(String body, String payloads) {
        StageOutcome outcome = RunningScripts.run(body, Message.of("7"));
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.messages()).extracting(made -> made.message().text()).containsExactly(payloads.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    {a: 'x', b: ''}                      --> {"a":"x"}
                    {a: null, b: undefined}              --> {}
                    {a: 5, b: 1.5, c: -0, d: 1e21}       --> {"a":"5","b":"1.5","c":"0","d":"1e+21"}
                    {a: NaN, b: -Infinity, c: [NaN]}     --> {"a":"NaN","b":"-Infinity","c":"[NaN]"}
                    {a: true, b: false}                  --> {"a":"true","b":"false"}
                    {a: [2, 'x', null], b: []}           --> {"a":"[2,\\"x\\",null]","b":"[]"}
                    {a: {z: 1, b: {y: 1, a: 2}}}         --> {"a":"{\\"b\\":{\\"a\\":2,\\"y\\":1},\\"z\\":1}"}
                    {a: new Date(0)}                     --> {"a":"1970-01-01T00:00:00.000Z"}
                    {a: new Date(NaN)}                   --> {}
                    {a: [new Date(0)]}                   --> {"a":"[\\"1970-01-01T00:00:00.000Z\\"]"}
                    {a: Symbol('s')}                     --> {"a":"s"}
                    {a: new Set([1])}                    --> {"a":"[1]"}
                    {a: new Uint8Array([1, 2])}          --> {"a":"[1 2]"}
                    {b: 1, a: 2, 7: 3}                   --> {"7":"3","b":"1","a":"2"}
                    Object.create({a: 1})                --> {}
                    new Error('x')                       --> {}
                    undefined                            --> {}
                    null                                 --> {}
                    """)
    void metadataComesOutAsText(String meta, String texts) {
        Metadata metadata = RunningScripts.messageOf("return {meta: " + meta + "}", Message.of("1"))
                .metadata();
        assertThat(asJson(metadata)).isEqualTo(texts);
    }

    @ParameterizedTest
    @CsvSource({
        "5, number",
        "'''x''', string",
        "true, boolean",
        "[], array",
        "new Date(), date",
        "x => x, function",
        "new Map(), map",
        "new Set(), set",
        "Symbol(), symbol"
    })
    void metaThatIsNoObjectFails(String meta, String type) {
        StageFailure failure = RunningScripts.failureOf("return {meta: " + meta + "}");
        assertThat(failure.reason()).isEqualTo(DropReason.BAD_RETURN);
        assertThat(failure.text()).isEqualTo("message meta must be an object, got " + type);
    }

    @ParameterizedTest
    @CsvSource({"x => x, a function at meta.a", "[{b: x => x}], a function at meta.a[0].b"})
    void aFunctionInMetadataFails(String value, String text) {
        assertThat(RunningScripts.failureOf("return {meta: {a: " + value + "}}").text())
                .isEqualTo("meta.a is not JSON: " + text);
    }

    @Test
    void aBadElementFailsAlone() {
        StageOutcome outcome =
                RunningScripts.run("return [{payload: 1}, {payload: NaN}, {meta: 5}, {payload: 2}]", Message.of("7"));
        assertThat(outcome.messages()).extracting(made -> made.message().text()).containsExactly("1", "2");
        assertThat(outcome.failures())
                .containsExactly(
                        new StageFailure(DropReason.VALUE_CONVERT_FAILED, "payload is not JSON: NaN at payload"),
                        new StageFailure(DropReason.BAD_RETURN, "message meta must be an object, got number"));
        assertThat(outcome.isDropped()).isFalse();
    }

    @Test
    void metadataArrivesWithItsTypes() {
        Message message = Message.of("1")
                .withMetadata(Metadata.builder()
                        .set("text", "5")
                        .set("number", Json.parse("5"))
                        .set("list", Json.parse("[1,{\"a\":null}]"))
                        .set("huge", Json.parse("1e999"))
                        .build());
        assertThat(RunningScripts.messageOf(
                                "var m = msg.meta; return {payload:"
                                        + " [typeof m.text, m.number + 1, m.list[1].a, m.huge, Object.keys(m)]}",
                                message)
                        .text())
                .isEqualTo("[\"string\",6,null,\"1e999\",[\"text\",\"number\",\"list\",\"huge\"]]");
    }

    @Test
    void onlyWhatIsReturnedIsKept() {
        Message message = Message.of("1").withMetadata("k", "v");
        assertThat(RunningScripts.messageOf("return {payload: 2}", message).metadata())
                .isEqualTo(Metadata.empty());
        assertThat(RunningScripts.messageOf("return msg", message).metadata()).isEqualTo(message.metadata());
        assertThat(RunningScripts.messageOf("msg.meta.k = ''; return msg", message)
                        .metadata())
                .isEqualTo(Metadata.empty());
        assertThat(RunningScripts.messageOf("delete msg.meta.k; msg.meta.n = 1; return msg", message)
                        .metadata())
                .isEqualTo(Metadata.of(Map.of("n", "1")));
    }

    @Test
    void theErrorFlagStays() {
        MessageError error = new MessageError("js_throw", "defaults", "before");
        StageOutcome outcome =
                RunningScripts.run("return [msg, {payload: 2}]", Message.of("1").withError(error));
        assertThat(outcome.messages())
                .hasSize(2)
                .allSatisfy(made -> assertThat(made.message().error()).contains(error));
    }

    @Test
    void aTypedArrayHasATextOfItsOwn() {
        StageOutcome outcome = RunningScripts.run("return {payload: new Uint8Array([1, 2, 3])}", Message.of("1"));
        assertThat(outcome.messages().get(0).goText()).contains("[1 2 3]");
        assertThat(RunningScripts.run("return msg", Message.of("[1]"))
                        .messages()
                        .get(0)
                        .goText())
                .isEmpty();
    }

    @Test
    void whatATestDoesToTheMessageIsLost() {
        try (RunningScripts running = RunningScripts.of(
                        org.slf4j.event.Level.INFO,
                        java.util.List.of(
                                RunningScripts.program("msg.payload.a = 5; msg.meta.k = 'w'; true"),
                                RunningScripts.program("var p = msg.payload; p.b = 1"),
                                RunningScripts.program("msg.payload.a === 1"),
                                RunningScripts.body("return msg")));
                MessageVm vm = running.borrow()) {
            Message message = Message.of("{\"a\":1}").withMetadata("k", "v");
            ScriptedMessage scripted = new ScriptedMessage(message);
            assertThat(vm.test(2, scripted)).isTrue();
            assertThat(vm.test(0, scripted)).isTrue();
            assertThat(vm.test(1, scripted)).isTrue();
            Message after = vm.run(3, scripted).messages().get(0).message();
            assertThat(after.text()).isEqualTo(message.text());
            assertThat(after.metadata()).isEqualTo(message.metadata());
        }
    }

    private static String asJson(Metadata metadata) {
        dev.nekton.value.StructBuilder struct = dev.nekton.value.Value.Struct.builder();
        metadata.forEach(struct::set);
        return Json.text(struct.build());
    }
}
