package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openjdk.nashorn.internal.runtime.ConsString;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Walks through everything that a script can get hold of. */
class ReachabilityTest {
    private static final String INSTANCES = """
            function caught(f) { try { f(); } catch (e) { return e; } }
            return [Function('return this')(), [], {}, 'a', 5, 5.5, true, Symbol('s'), /x/g, new Date(0), new Map([[1, 2]]),
              new Set([1]), new WeakMap(), new WeakSet(), [1][Symbol.iterator](), 'a'[Symbol.iterator](),
              new Map([[1, 2]]).entries(), new Set([1]).values(), 'aa'.matchAll(/a/g), (function () { return arguments; })(1),
              function () {}, () => 1, class { #x = 1; static s = 2; get y() { return this.#x; } }, function* () { yield 1; },
              Object.getPrototypeOf((function* () { yield 1; })()), async function () {}, (async function () {})(), async function* () {},
              Object.getPrototypeOf((async function* () {})()), Promise.resolve(1), new ArrayBuffer(8), new DataView(new ArrayBuffer(8)),
              new Uint8Array(2), new Float64Array(2), new Error('e'), new TypeError('e'), caught(() => null.x),
              caught(() => missing), caught(() => new Array(-1)), caught(() => JSON.parse('{')),
              caught(() => eval('1 +')), caught(() => new RegExp('(')), caught(() => decodeURI('%')),
              (s => s)`a${1}b`, (function () {}).bind(null), Object('a'), Object(Symbol.iterator),
              Object.getOwnPropertyDescriptor(Map.prototype, 'size'), 'a1'.match(/\\d/), JSON.parse('{"a": [1]}'),
              structuredClone({a: 1}), console, cache];
            """;

    /** Java sets it before each run of a script that looks at the global object, and clears it after that. */
    private static final String PARAMETER = "msg";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    @Test
    void aScriptGetsHoldOfJavaScriptOnly() {
        for (Object value : reachable(newRealm())) {
            assertThat(value)
                    .isInstanceOfAny(
                            ScriptObject.class,
                            String.class,
                            ConsString.class,
                            Integer.class,
                            Double.class,
                            Boolean.class,
                            Symbol.class,
                            ScriptRuntime.UNDEFINED.getClass());
        }
    }

    @Test
    void whatScriptsShareIsFixed() {
        JsRealm realm = newRealm();
        for (Object value : inherited(realm)) {
            if (value instanceof ScriptObject object) {
                assertThat(object.isExtensible()).as(describe(object)).isFalse();
                for (Property property : object.getMap().getProperties()) {
                    boolean fixed = property instanceof FixedProperty
                            || property.getKey().equals(PARAMETER)
                            || !property.isConfigurable() && (property.isAccessorProperty() || !property.isWritable());
                    assertThat(fixed).as(describe(object) + " " + property).isTrue();
                }
            }
        }
    }

    @Test
    void twoVmsHaveNoObjectInCommon() {
        JsEngine engine = engine();
        JsRealm first = engine.newRealm();
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        reachable(first).stream().filter(ScriptObject.class::isInstance).forEach(objects::add);
        JsRealm second = engine.newRealm();
        seen.clear();
        for (Object value : reachable(second)) {
            assertThat(objects.contains(value)).as(String.valueOf(value)).isFalse();
        }
    }

    private static JsEngine engine() {
        ConfigProblems problems = new ConfigProblems();
        HostObject host = new HostObject(Map.of("get", arguments -> arguments.nothing()));
        Script script = Script.functionBody(ScriptText.of("code", INSTANCES));
        JsEngine engine = JsEngine.compile(List.of(script), Map.of("console", host, "cache", host), problems);
        problems.throwIfAny();
        return engine;
    }

    private static JsRealm newRealm() {
        return engine().newRealm();
    }

    private Set<Object> reachable(JsRealm realm) {
        return inside(realm, instances -> walk(instances));
    }

    /** The global object and what values inherit, with all that this leads to. */
    private Set<Object> inherited(JsRealm realm) {
        return inside(realm, instances -> {
            for (Object instance : instances.getArray().asObjectArray()) {
                if (instance instanceof ScriptObject object) {
                    walk(object.getProto());
                }
            }
            walk((ScriptObject) instances.get(0));
            return seen;
        });
    }

    private interface Walk {
        Set<Object> from(ScriptObject instances);
    }

    private static Set<Object> inside(JsRealm realm, Walk walk) {
        realm.enter();
        try {
            return walk.from((ScriptObject) realm.call(0));
        } finally {
            realm.leave();
        }
    }

    /** Follows all that a script can follow. Members under other keys than texts and symbols it can neither name nor list. */
    private Set<Object> walk(@Nullable ScriptObject root) {
        Deque<ScriptObject> open = new ArrayDeque<>();
        see(root, open);
        while (!open.isEmpty()) {
            ScriptObject object = open.pop();
            see(object.getProto(), open);
            for (Property property : object.getMap().getProperties()) {
                if (property.getKey() instanceof String || property.getKey() instanceof Symbol) {
                    see(property.getKey(), open);
                }
                if (property.isAccessorProperty()) {
                    see(property.getGetterFunction(object), open);
                    see(property.getSetterFunction(object), open);
                } else {
                    see(property.getObjectValue(object, object), open);
                }
            }
            if (object.isArray()) {
                for (Object element : object.getArray().asObjectArray()) {
                    see(element, open);
                }
            }
        }
        return seen;
    }

    private void see(@Nullable Object value, Deque<ScriptObject> open) {
        if (value != null && seen.add(value) && value instanceof ScriptObject object) {
            open.push(object);
        }
    }

    private static String describe(ScriptObject object) {
        return object.getClass().getSimpleName() + " " + object.safeToString() + " with "
                + List.of(object.getOwnKeys(true));
    }
}
