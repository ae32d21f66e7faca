package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.testkit.fake.ProcessorRig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** {@code context}, {@code flow} and {@code global}. */
class ContextTest {
    private static final Message ONE = Message.of("1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
            return [flow.get('none') === undefined, flow.keys()] ==> [true,[]]
            flow.set('a', 5); return flow.get('a') ==> 5
            flow.set('a', {b: [1, {c: 'x'}]}); return [flow.get('a.b[1].c'), flow.get('a["b"][0]'), flow.get('a.b.1.c')] ==> ["x",1,"x"]
            flow.set('a', {b: 1}); return [flow.get('a.none') === undefined, flow.get('a.none.more') === undefined, flow.get('none.b') === undefined] ==> [true,true,true]
            flow.set('a.b[0].c', 1); return flow.get('a') ==> {"b":[{"c":1}]}
            flow.set('a', {b: 1, c: 2}); flow.set('a.b', 3); return flow.get('a') ==> {"b":3,"c":2}
            flow.set('a', {b: 1, c: 2}); flow.set('a.b', undefined); return flow.get('a') ==> {"c":2}
            flow.set('a', 5); flow.set('a.b', 3); return flow.get('a') ==> 5
            flow.set('"a.b"', 5); return [flow.get('["a.b"]'.slice(1, -1)), flow.keys()] ==> [5,["a.b"]]
            flow.set('a', null); return [flow.get('a'), flow.keys()] ==> [null,["a"]]
            flow.set('a', 1); flow.set('a', undefined); return [flow.get('a') === undefined, flow.keys()] ==> [true,[]]
            flow.set('a', 1); flow.set('a'); return flow.keys() ==> []
            flow.set('none.a', undefined); return flow.keys() ==> []
            flow.set(['a', 'b.c', 'd'], [1, 2]); return flow.get(['a', 'b', 'd', 'e']) ==> [1,{"c":2},null,null]
            flow.set(['a', 'b'], 1); return flow.get(['a', 'b']) ==> [1,null]
            context.set('a', 1); flow.set('a', 2); global.set('a', 3); cache.set('a', 4); return [context.get('a'), flow.get('a'), global.get('a'), cache.get('a')] ==> [1,2,3,4]
            context.set('b', 1); context.set('a.x', 1); flow.set('c', 2); return [context.keys().sort(), flow.keys(), global.keys()] ==> [["a","b"],["c"],[]]
            cache.set('a', 1); return [context.keys(), flow.keys(), global.keys()] ==> [[],[],[]]
            flow.set('a', 1, 'file'); return [flow.get('a', 'memory'), flow.get('#:(file)::a'), flow.keys('file')] ==> [1,1,["a"]]
            const v = {a: 1}; flow.set('v', v); v.a = 2; flow.get('v').a = 3; return flow.get('v') ==> {"a":1}
            flow.set('n', [NaN, -0, 1 / 0]); return flow.get('n').map(String).concat(1 / flow.get('n')[1]).map(String) ==> ["NaN","0","Infinity","-Infinity"]
            flow.set('d', new Date(0)); return flow.get('d') ==> "1970-01-01T00:00:00.000Z"
            flow.set('__proto__', {x: 1}); flow.set('constructor.prototype.y', 2); return [({}).x === undefined, ({}).y === undefined] ==> [true,true]
            const {get, set} = flow; set('a', 1); return get('a') ==> 1
            context.flow.set('a', 1); context.global.set('b', 2); return [flow.get('a'), global.get('b')] ==> [1,2]
            """)
    void valuesAreKeptByKeysAndPaths(String code, String result) {
        try (ProcessorRig rig = NodeRedRig.of("return {payload: (() => { " + code + " })()};")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly(result);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
            flow.set('a', 1, e => seen(e)) ==> [null]
            flow.set('a', 1, 'store', e => seen(e)) ==> [null]
            flow.set('a', 1); flow.get('a', (e, v) => seen(e, v)) ==> [null,1]
            flow.set('a', 1); flow.get('a', 'store', (e, v) => seen(e, v)) ==> [null,1]
            flow.set('a', [1, 2]); flow.get('a', (e, v) => seen(e, v)) ==> [null,[1,2]]
            flow.set('a', 1); flow.get(['a', 'b'], (e, v, w) => seen(e, v, w)) ==> [null,1,null]
            flow.set('a', 1); flow.keys((e, keys) => seen(e, keys)) ==> [null,["a"]]
            flow.set('a', 1); flow.keys('store', (e, keys) => seen(e, keys)) ==> [null,["a"]]
            flow.get('', e => seen(e.message)) ==> ["Invalid context key"]
            flow.set('a..b', 1, e => seen(e.code)) ==> ["INVALID_EXPR"]
            flow.set('f', () => 1, e => seen(e.name)) ==> ["TypeError"]
            """)
    void callbacksAreCalledAtOnce(String code, String result) {
        try (ProcessorRig rig = NodeRedRig.of(
                "let found; function seen(...values) { found = values; } " + code + "; return {payload: found};")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly(result);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flow.get(5)            | Error: Invalid context key
            flow.get([])           | Error: Invalid context key
            flow.get(['a', ''])    | Error: Invalid context key
            flow.set(undefined, 1) | Error: Invalid context key
            flow.get('a', 's', 5)  | Error: Callback must be a function
            flow.get('a b')        | Error: Invalid property expression: unexpected   at position 1
            flow.set('f', () => 1) | TypeError: argument is not JSON: a function at argument
            """)
    void whatCanNotBeKeptFailsAtItsPlace(String code, String problem) {
        try (ProcessorRig rig = NodeRedRig.of("var x = 1; " + code)) {
            assertThat(rig.process(ONE)).isEmpty();
            assertThat(rig.log().texts(Level.WARN)).singleElement().asString().contains("code:1:", problem);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"context", "flow", "global"})
    void valuesLastFromMessageToMessageAndAcrossVms(String name) throws Exception {
        String code = name + ".set('last', msg.payload); " + name + ".set('all.k' + msg.payload, 1); return msg;";
        try (ProcessorRig rig = NodeRedRig.of(
                "if (msg.payload === 'ask') return {payload: Object.keys(" + name + ".get('all')).length}; " + code)) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<List<Message>>> runs = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    Message message = Message.of(Integer.toString(i));
                    runs.add(threads.submit(() -> rig.process(message)));
                }
                for (Future<List<Message>> run : runs) {
                    assertThat(run.get()).hasSize(1);
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(rig.process(Message.of("\"ask\"")))
                    .extracting(Message::text)
                    .containsExactly("200");
        }
    }

    @Test
    void flowAndGlobalBelongToTheCacheAndContextToTheNodeInIt() {
        String write = "[context, flow, global].forEach(c => c.set('who', node.id));" + " return null;";
        String read = "return {payload: [context, flow, global].map(c => c.get('who'))};";
        try (ProcessorRig writer = sharing("press-7", "a", write);
                ProcessorRig sameNode = sharing("press-7", "a", read);
                ProcessorRig otherNode = sharing("press-7", "b", read);
                ProcessorRig otherCache = sharing("press-8", "a", read)) {
            writer.process(ONE);
            assertThat(sameNode.process(ONE)).extracting(Message::text).containsExactly("[\"a\",\"a\",\"a\"]");
            assertThat(otherNode.process(ONE)).extracting(Message::text).containsExactly("[null,\"a\",\"a\"]");
            assertThat(otherCache.process(ONE)).extracting(Message::text).containsExactly("[null,null,null]");
        }
    }

    @Test
    void whatIsSharedEndsWithTheLastProcessorThatHasTheCache() {
        for (int i = 0; i < 2; i++) {
            try (ProcessorRig rig = sharing("press-9", "a", """
                    const was = global.get('n'); global.set('n', 1); return {payload: was === undefined};""")) {
                assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("true");
            }
        }
    }

    @Test
    void ordinaryKeysOfTheCacheAreNotInTheWay() {
        try (ProcessorRig rig = NodeRedRig.of("""
                ['flow', 'global', 'context', 'flow.a', 'node.a', 'a'].forEach(key => cache.set(key, key));
                return {payload: [context.keys(), flow.keys(), global.keys(), flow.get('a') === undefined]};""")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("[[],[],[],true]");
        }
    }

    private static ProcessorRig sharing(String cache, String label, String code) {
        return ProcessorRig.of(rig -> NodeRedProcessor.builder(code)
                .sharedCache(cache)
                .build(new Resources(label, rig.path(), rig.logger(), rig.scriptLogger(), rig.meters(), rig.clock())));
    }
}
