package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.ProcessorRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** What a function node of Node-RED offers, member by member. */
class FunctionNodeTest {
    private static final Message ONE = Message.of("1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
            typeof node ==> "object"
            [typeof context, typeof flow, typeof global, typeof RED, typeof env] ==> ["object","object","object","object","object"]
            [node.id, node.name, node.outputCount] ==> ["rig","rig",1]
            [node.send(null), node.status({fill: 'red'}), node.status('text'), node.done()] ==> [null,null,null,null]
            [context.flow === flow, context.global === global] ==> [true,true]
            RED.util.cloneMessage(null) ==> null
            RED.util.cloneMessage(5) ==> 5
            (a => [RED.util.cloneMessage(a).b[0] !== a.b[0], RED.util.cloneMessage(a)])({b: [{c: 1}]}) ==> [true,{"b":[{"c":1}]}]
            (a => { a.self = a; const b = RED.util.cloneMessage(a); return b !== a && b.self === b })({}) ==> true
            (f => RED.util.cloneMessage({f}).f === f)(() => 1) ==> true
            (d => { const c = RED.util.cloneMessage({d}).d; return [c !== d, c.getTime()] })(new Date(5)) ==> [true,5]
            RED.util.cloneMessage({m: new Map([[1, {a: 2}]])}).m.get(1).a ==> 2
            RED.util.getMessageProperty({payload: {a: [5]}}, 'payload.a[0]') ==> 5
            RED.util.getMessageProperty({payload: {a: [5]}}, 'msg.payload["a"].0') ==> 5
            RED.util.getMessageProperty({payload: {}}, 'payload.a') ==> null
            RED.util.getMessageProperty({k: 'a', payload: {a: 7}}, 'payload[msg.k]') ==> 7
            RED.util.getObjectProperty({msg: {a: 3}}, 'msg.a') ==> 3
            (m => [RED.util.setMessageProperty(m, 'msg.a.b[1].c', 1, true), m])({}) ==> [true,{"a":{"b":[null,{"c":1}]}}]
            (m => [RED.util.setMessageProperty(m, 'a.b', 1, false), m])({}) ==> [false,{}]
            (m => [RED.util.setMessageProperty(m, 'a.b', 1), m])({a: 5}) ==> [false,{"a":5}]
            (m => [RED.util.setMessageProperty(m, 'a', undefined), m])({a: 5, b: 6}) ==> [true,{"b":6}]
            (m => [RED.util.setObjectProperty(m, 'a[0]', undefined), m])({a: [5, 6]}) ==> [true,{"a":[6]}]
            RED.util.normalisePropertyExpression("a['b.c'][0].d") ==> ["a","b.c",0,"d"]
            RED.util.normalisePropertyExpression('a[msg.b]') ==> ["a",["msg","b"]]
            RED.util.normalisePropertyExpression('a[msg.b]', {b: 'x'}) ==> ["a","x"]
            RED.util.normalisePropertyExpression('a.b["c"]', null, true) ==> "a[\\"b\\"][\\"c\\"]"
            RED.util.compareObjects({a: [1, {b: null}]}, {a: [1, {b: null}]}) ==> true
            RED.util.compareObjects({a: 1}, {a: '1'}) ==> false
            RED.util.compareObjects([1, 2], [1]) ==> false
            RED.util.compareObjects([1], {0: 1}) ==> false
            [RED.util.ensureString(1.5), RED.util.ensureString({a: [1]}), RED.util.ensureString('x'), RED.util.ensureString(null)] ==> ["1.5","{\\"a\\":[1]}","x","null"]
            /^[0-9a-f]{16}$/.test(RED.util.generateId()) && RED.util.generateId() !== RED.util.generateId() ==> true
            RED.util.parseContextStore('#:(file)::a.b') ==> {"store":"file","key":"a.b"}
            [env.get('NR_NODE_ID'), env.get('NR_NODE_NAME')] ==> ["rig","rig"]
            """)
    void membersDoWhatTheyDoInNodeRed(String expression, String result) {
        String code = "return {payload: " + expression + "};";
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly(result);
            assertThat(rig.log().events()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".a",
                "a.",
                "a..b",
                "a. b",
                " a",
                "a b",
                "[0]",
                "a[",
                "a[]",
                "a[0",
                "a[b]",
                "a[0d]",
                "a['']",
                "a['b",
                "a]",
                "'a'b",
                "a'b'",
                "a[msg.]",
                "a[msg.none]",
                "a.[0]"
            })
    void aPathThatIsNoneIsAnErrorWithItsCode(String path) {
        try (ProcessorRig rig = NodeRedRig.of("""
                try { RED.util.getMessageProperty({a: 1}, msg.payload.path); } catch (e) { return {payload: e.code}; }
                """)) {
            assertThat(rig.process(Message.of("{\"path\":\"" + path + "\"}")))
                    .extracting(Message::text)
                    .containsExactly("\"INVALID_EXPR\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node.on('close', () => {})                 | node.on is not supported: nothing of a function outlasts its run
            node.linkcall('x', msg)                    | node.linkcall is not supported: a function reaches no other part of the pipeline
            RED.util.ensureBuffer('x')                 | RED.util.ensureBuffer is not supported: there is no Buffer; use a Uint8Array
            RED.util.encodeObject(msg)                 | RED.util.encodeObject is not supported: use JSON.stringify
            RED.util.evaluateNodeProperty('1', 'num')  | RED.util.evaluateNodeProperty is not supported: read the value where it is
            RED.util.prepareJSONataExpression('$')     | RED.util.prepareJSONataExpression is not supported: write it in JavaScript
            RED.util.evaluateJSONataExpression('$')    | RED.util.evaluateJSONataExpression is not supported: write it in JavaScript
            """)
    void whatMakesNoSenseHereSaysSoWithItsPlace(String call, String problem) {
        try (ProcessorRig rig = NodeRedRig.of("return msg.payload ? " + call + " : msg;")) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.dropped("js_throw")).isEqualTo(1);
            assertThat(rig.log().texts(Level.WARN)).singleElement().asString().contains("code:1:", "Error: " + problem);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node.trace('text')               | TRACE | text
            node.debug('text')               | DEBUG | text
            node.log('got ' + msg.payload)   | INFO  | got 1
            node.warn('two', 'second')       | WARN  | two
            node.error('text', msg)          | ERROR | text
            node.error(new Error('broken'))  | ERROR | Error: broken
            node.warn({a: ['x', 1]})         | WARN  | { a: [ 'x', 1 ] }
            node.warn([1, 'x'])              | WARN  | [ 1, 'x' ]
            node.warn(1.5)                   | WARN  | 1.5
            node.warn(null)                  | WARN  | null
            node.warn()                      | WARN  | undefined
            node.status({text: 'ok'})        | DEBUG | { status: { text: 'ok' } }
            """)
    void logLinesGoToTheScriptsLoggerAndTextsHaveNoQuotes(String call, Level level, String line) {
        try (ProcessorRig rig = ProcessorRig.of(
                Level.TRACE,
                resources -> NodeRedProcessor.builder(call + "; return msg;").build(resources))) {
            assertThat(rig.process(ONE)).hasSize(1);
            assertThat(rig.scriptLog().texts(level)).containsExactly(line);
            assertThat(rig.scriptLog().events()).hasSize(1);
        }
    }

    @Test
    void theLogIsLimitedAsThatOfConsole() {
        try (ProcessorRig rig = NodeRedRig.of("for (let i = 0; i < 1000; i++) node.warn(i); return msg;")) {
            rig.process(ONE);
            assertThat(rig.scriptLog().texts(Level.WARN)).hasSize(100);
        }
    }

    @Test
    void anErrorThatIsLoggedDoesNotStopTheMessage() {
        try (ProcessorRig rig = NodeRedRig.of("node.error('too hot', msg); return msg;")) {
            assertThat(rig.process(ONE)).hasSize(1);
            assertThat(rig.processed()).isEqualTo(1);
        }
    }

    @Test
    void withoutALabelTheNodeIsKnownByItsPlace() {
        try (ProcessorRig rig =
                ProcessorRig.of(resources -> NodeRedProcessor.builder("return {payload: [node.id, node.name]};")
                        .build(new Resources(
                                "",
                                "root.pipeline.processors.3",
                                resources.logger(),
                                resources.scriptLogger(),
                                resources.meters(),
                                resources.clock())))) {
            assertThat(rig.process(ONE))
                    .extracting(Message::text)
                    .containsExactly("[\"root.pipeline.processors.3\",\"\"]");
        }
    }
}
