package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.ProcessorRig;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stage sees of the one before what a message can carry, and nothing else (decisions D4, D5). */
class BetweenStagesTest {
    @ParameterizedTest(name = "{0} --> {1}")
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            msg.meta.n = 5                                            --> typeof msg.meta.n + msg.meta.n                --> "string5"
            msg.meta.n = true                                         --> msg.meta.n                                    --> "true"
            msg.meta.n = [1, {a: 2}]                                  --> msg.meta.n                                    --> "[1,{\\"a\\":2}]"
            msg.meta.n = null                                         --> 'n' in msg.meta                               --> false
            msg.meta.n = undefined                                    --> 'n' in msg.meta                               --> false
            msg.meta.k = ''                                           --> 'k' in msg.meta                               --> false
            msg.meta.n = '\\ud800'                                    --> msg.meta.n.charCodeAt(0)                      --> 65533
            msg.meta[7] = 'seven'                                     --> msg.meta[7]                                   --> "seven"
            delete msg.meta.k; msg.meta.k = 'again'                   --> Object.keys(msg.meta).pop()                   --> "k"
            msg.meta[Symbol('s')] = 'x'                               --> Object.getOwnPropertySymbols(msg.meta).length --> 0
            Object.freeze(msg.meta)                                   --> (msg.meta.n = 'new', msg.meta.n)              --> "new"
            Object.seal(msg.meta)                                     --> delete msg.meta.k && !('k' in msg.meta)       --> true
            Object.preventExtensions(msg.meta)                        --> (msg.meta.n = 'new', msg.meta.n)              --> "new"
            Object.preventExtensions(msg)                             --> (msg.n = 'new', msg.n)                        --> "new"
            Object.setPrototypeOf(msg.meta, {n: 'inherited'})         --> msg.meta.n === undefined                      --> true
            msg.meta.__proto__ = {n: 'inherited'}                     --> msg.meta.n === undefined                      --> true
            Object.setPrototypeOf(msg, {n: 'inherited'})              --> msg.n === undefined                           --> true
            Object.defineProperty(msg.meta, 'k', {get() { return 'got' }}) --> typeof Object.getOwnPropertyDescriptor(msg.meta, 'k').value --> "string"
            Object.defineProperty(msg.meta, 'k', {enumerable: false}) --> 'k' in msg.meta                               --> false
            Object.defineProperty(msg.meta, 'k', {writable: false})   --> (msg.meta.k = 'new', msg.meta.k)              --> "new"
            msg.topic = 'x'                                           --> typeof msg.topic                              --> "undefined"
            delete msg.payload                                        --> Object.keys(msg).join()                       --> "payload,meta"
            msg.payload = -0                                          --> 1 / msg.payload > 0                           --> true
            msg.payload = '\\udc00x'                                  --> msg.payload.charCodeAt(0)                     --> 65533
            msg.payload = 'a' + 'b'.repeat(100)                       --> msg.payload.length                            --> 101
            msg.payload = new String('boxed')                         --> typeof msg.payload                            --> "object"
            msg.payload = new Number(5)                               --> typeof msg.payload                            --> "number"
            msg.payload = {a: undefined, b: [, 1]}                    --> JSON.stringify(msg.payload)                   --> "{\\"a\\":null,\\"b\\":[null,1]}"
            msg.payload = new Date(0)                                 --> typeof msg.payload                            --> "string"
            msg.payload = Object.freeze({a: 1})                       --> (msg.payload.b = 2, msg.payload.b)            --> 2
            msg.payload = undefined                                   --> msg.payload === null                          --> true
            msg.payload = msg.meta                                    --> msg.payload === msg.meta                      --> false
            """)
    void aStageSeesWhatAMessageCanCarry(String first, String second, String value) {
        String standard = "msg.meta.k = 'k'; " + TagRig.STANDARD;
        try (ProcessorRig rig = ProcessorRig.of(resources -> TagProcessor.builder()
                .defaults(standard + first + "; return msg;")
                .condition("true", "msg.payload = " + second + "; return msg;")
                .build(resources))) {
            assertThat(rig.process(Message.of("1"), Message.of("1")))
                    .extracting(BetweenStagesTest::valueOf)
                    .containsExactly(value, value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
            return [msg, msg]                              --> 2,2
            return [msg, {...msg}]                         --> 2,2
            return [msg, {payload: 1, meta: msg.meta}]     --> 2,2
            cache.set('m', msg.meta); return msg           --> 2
            """)
    void whatOneMessageIsGivenLaterAnotherOneDoesNotSee(String first, String values) {
        try (ProcessorRig rig = ProcessorRig.of(resources -> TagProcessor.builder()
                .defaults(TagRig.STANDARD + first + ";")
                .advancedProcessing("msg.meta.n = Number(msg.meta.n || 1) + 1; msg.payload = msg.meta.n; return msg;")
                .build(resources))) {
            assertThat(rig.process(Message.of("1")))
                    .extracting(BetweenStagesTest::valueOf)
                    .isEqualTo(List.of(values.split(",")));
        }
    }

    private static String valueOf(Message message) {
        return Json.text(((Value.Struct) message.value()).member("value").orElseThrow());
    }
}
