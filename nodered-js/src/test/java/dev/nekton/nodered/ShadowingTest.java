package dev.nekton.nodered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.testkit.fake.ProcessorRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** The names of the function node among the function's own, and what a function leaves on them: nothing. */
class ShadowingTest {
    private static final Message ONE = Message.of("1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "==>", quoteCharacter = '`', textBlock = """
            var node = 5; return node ==> 5
            var node; return typeof node ==> "undefined"
            let context = 6; return context ==> 6
            const flow = {get: () => 7}; return flow.get('x') ==> 7
            function global() { return 8 } return global() ==> 8
            class RED {} return typeof RED ==> "function"
            return ((env) => env)(9) ==> 9
            return (function (node, context) { return [node, context] })(1, 2) ==> [1,2]
            const {flow} = {flow: 3}; return flow ==> 3
            try { throw 4 } catch (node) { return node } ==> 4
            for (const global of [5]) return global ==> 5
            { let node = 1; } return typeof node ==> "object"
            var node = 5; return [node, typeof flow] ==> [5,"object"]
            return typeof globalThis.node + typeof globalThis['flow'] ==> "objectobject"
            return eval('typeof node') ==> "object"
            return new Function('return typeof context.get')() ==> "function"
            var name = 'no' + 'de'; return typeof globalThis[name].send ==> "function"
            """)
    void aNameThatTheFunctionDeclaresIsItsOwn(String code, String result) {
        try (ProcessorRig rig = NodeRedRig.of("return {payload: (() => { " + code + " })()};")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly(result);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var node = 5; return {payload: node};",
                "let context = 5; return {payload: context};",
                "const flow = 5; return {payload: flow};",
                "function global() { return 5; } return {payload: global()};",
                "class RED { static five() { return 5; } } return {payload: RED.five()};",
                "const {env} = {env: 5}; return {payload: env};"
            })
    void soIsOneThatItDeclaresAmongItsFirstStatements(String code) {
        try (ProcessorRig rig = NodeRedRig.of(code)) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.seen = 1",
                "node.send.seen = 1",
                "context.seen = 1",
                "flow.get = () => 1",
                "global.seen = 1",
                "RED.util.seen = 1",
                "RED.util.cloneMessage = 1",
                "env.get = 1",
                "node = 1",
                "flow = {}",
                "delete node.send",
                "Object.defineProperty(node, 'seen', {value: 1})",
                "Object.setPrototypeOf(flow, {seen: 1})",
                "Object.getPrototypeOf(node).seen = 1",
                "flow.__proto__.seen = 1",
                "node.send.constructor.prototype.seen = 1"
            })
    void whatAFunctionWritesToThemIsAnErrorOrGoneAfterTheRun(String write) {
        String probe = "if (msg.payload === 2) return {payload: [node.seen, node.send.seen, context.seen, global.seen,"
                + " RED.util.seen, typeof flow.get('x'), typeof RED.util.cloneMessage, typeof env.get, typeof node.send]};";
        try (ProcessorRig rig = NodeRedRig.of(probe + write + "; return msg;")) {
            rig.process(ONE, ONE);
            assertThat(rig.process(Message.of("2")))
                    .extracting(Message::text)
                    .containsExactly("[null,null,null,null,null,\"undefined\",\"function\",\"function\",\"function\"]");
        }
    }

    @Test
    void allThatTheyLeadToIsFixedAndJavaScript() {
        try (ProcessorRig rig = NodeRedRig.of("""
                const seen = new Set(), wrong = [];
                function visit(value, path) {
                  if (value === null || typeof value !== 'object' && typeof value !== 'function' || seen.has(value)) return;
                  seen.add(value);
                  if (Object.isExtensible(value)) wrong.push(path);
                  for (const key of Reflect.ownKeys(value)) {
                    if (/^(java|class|getClass)$/i.test(String(key))) wrong.push(path + '.' + String(key));
                    const member = Reflect.getOwnPropertyDescriptor(value, key);
                    [member.value, member.get, member.set].forEach(m => visit(m, path + '.' + String(key)));
                  }
                  visit(Object.getPrototypeOf(value), path + '.__proto__');
                }
                const all = {node, context, flow, global, RED, env};
                Object.keys(all).forEach(name => visit(all[name], name));
                return {payload: [wrong, seen.size > 60]};""")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("[[],true]");
        }
    }

    @Test
    void errorsThatTheyThrowSayNothingOfJava() {
        try (ProcessorRig rig = NodeRedRig.of("""
                const texts = [];
                const cycle = {}; cycle.payload = cycle;
                for (const f of [() => node.send(5), () => node.send(cycle), () => node.on(), () => flow.get(''),
                    () => flow.set('a', () => 1), () => RED.util.getMessageProperty(null, 'a'), () => node.send(new Map()),
                    () => RED.util.setObjectProperty(undefined, 'a', 1), () => env.get(Symbol()), () => node.warn({toString() { throw 1 }})]) {
                  try { f(); } catch (e) { texts.push(String(e), String(e.stack), Object.getOwnPropertyNames(e).join()); }
                }
                return {payload: texts.join('\\n')};""")) {
            assertThat(rig.process(ONE))
                    .singleElement()
                    .extracting(Message::text)
                    .asString()
                    .contains("must be an object")
                    .doesNotContainIgnoringCase("nashorn", "java.", "dev.nekton", "library", "Exception");
        }
    }

    @Test
    void aFunctionThatUsesNoneOfThemCanNotSeeThemByChance() {
        try (ProcessorRig rig = NodeRedRig.of("return {payload: Object.keys(this || {}).length};")) {
            assertThat(rig.process(ONE)).extracting(Message::text).containsExactly("0");
            assertThat(rig.log().texts(Level.WARN)).isEmpty();
        }
    }
}
