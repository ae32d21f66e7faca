package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    private static final List<String> PROBES = List.of(
            "Object.bindProperties",
            "Object.setIndexedPropertiesToExternalArrayData",
            "Error.dumpStack",
            "Error.captureStackTrace",
            "Error.prototype.printStackTrace",
            "Error.prototype.getStackTrace",
            "new Error('x').nashornException",
            "Error('x').nashornException",
            "new RangeError('x').nashornException",
            "new TypeError().nashornException",
            "globalThis['javax.script.filename']",
            "globalThis.__noSuchMethod__",
            "'a'.getBytes",
            "'a'.bytes",
            "'a'.class",
            "'a'.getClass",
            "'a'['get' + 'Class']",
            "'a'.hashCode",
            "'a'.isEmpty",
            "'a'.empty",
            "'a'.matches",
            "'a'.chars",
            "'a'.format",
            "'a'.intern",
            "'a'.wait",
            "'a'.notify",
            "new String('a').getBytes",
            "('a' + msg.payload.a).getClass",
            "('a' + msg.payload.a).class",
            "('a' + msg.payload.a).subSequence",
            "msg.meta.k.getBytes",
            "(5).intValue",
            "(5).class",
            "(5).getClass",
            "(5.5).doubleValue",
            "(5.5).naN",
            "(5.5).infinite",
            "(4294967296).longValue",
            "(1 >>> 0).getClass",
            "Date.now().class",
            "msg.payload.a.byteValue",
            "true.getClass",
            "true.booleanValue",
            "cache.exists('x').class",
            "Symbol('a').getName",
            "Symbol('a').getClass",
            "Symbol.iterator.class",
            "Symbol('a').name",
            "msg.class",
            "msg.getClass",
            "msg.payload.getClass",
            "[].class",
            "(function () {}).getClass",
            "(function () { return arguments; })().getClass",
            "/x/.class",
            "new Date().getClass",
            "new Map().class",
            "new Map([[1, 2]]).entries().class",
            "[1][Symbol.iterator]().getClass",
            "new ArrayBuffer(8).class",
            "new Uint8Array(2).buffer.getClass",
            "console.class",
            "console.log.getClass",
            "cache.getClass",
            "cache.get.class",
            "Function('return this')().engine",
            "Function('return this')().Java",
            "console.log.constructor('return this')().context",
            "cache.get.constructor('return this')().quit",
            "''.constructor.constructor('return this')().load",
            "(5).constructor.constructor('return this')().exit",
            "[].filter.constructor('return this')().print",
            "Object.getPrototypeOf(globalThis).engine",
            "globalThis.constructor.engine");

    private static final RunningScripts COMPILED =
            RunningScripts.bodies(PROBES.stream().map(RunningScripts::showing).toArray(String[]::new));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine",
                "context",
                "Java",
                "JavaImporter",
                "Packages",
                "java",
                "javax",
                "javafx",
                "com",
                "edu",
                "org",
                "JSAdapter",
                "load",
                "loadWithNewGlobal",
                "quit",
                "exit",
                "print",
                "readLine",
                "readFully",
                "__noSuchProperty__",
                "$ARG",
                "$ENV",
                "$EXEC",
                "$EXIT",
                "$ERR",
                "$OUT",
                "$OPTIONS",
                "Debug"
            })
    void aGlobalOfTheEngineIsUndefinedAndStaysSo(String name) {
        assertThat(RunningScripts.textOf("[typeof " + name + ", typeof globalThis." + name + ", typeof this]"))
                .isEqualTo("[\"undefined\",\"undefined\",\"undefined\"]");
        assertThat(RunningScripts.textOf("(function () { delete globalThis." + name + "; })()"))
                .isEqualTo("TypeError");
        assertThat(RunningScripts.textOf("Object.defineProperty(globalThis, '" + name + "', {value: 1})"))
                .isEqualTo("TypeError");
        assertThat(RunningScripts.textOf("Function('return this." + name + "')()"))
                .isEqualTo("undefined");
    }

    static List<String> probes() {
        return PROBES;
    }

    @ParameterizedTest
    @MethodSource("probes")
    void nothingLeadsToJava(String expression) {
        Message message = Message.of("{\"a\":1}").withMetadata("k", "v");
        assertThat(COMPILED.run(PROBES.indexOf(expression), message).messages())
                .extracting(made -> made.message().text())
                .containsExactly("\"undefined\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null.x",
                "missing()",
                "throw new Error('own')",
                "throw {message: 'plain'}",
                "JSON.parse('{')",
                "new Array(-1)",
                "new RegExp('(')",
                "'x'.repeat(-1)",
                "cache.set('a', console.log)",
                "[1].forEach(function () { null.x })",
                "(function deep() { deep(); })()"
            })
    void aCaughtErrorCarriesNothingOfJava(String statement) {
        assertThat(compiled("(function () { try { " + statement + " } catch (e) { return ["
                        + "typeof e.nashornException, typeof e.printStackTrace, typeof e.getStackTrace, typeof e.getClass,"
                        + "typeof e.class, typeof e.cause, typeof e.lineNumber, typeof e.fileName].join(); } })()"))
                .isEqualTo("undefined,undefined,undefined,undefined,undefined,undefined,undefined,undefined");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    function deep() { deep(); }                     --> true RangeError: Maximum call stack size exceeded
                    var deep = function () { return [1].map(deep) } --> true RangeError: Maximum call stack size exceeded
                    function deep() { return '' + {toString: deep}} --> true RangeError: Maximum call stack size exceeded
                    """)
    void aStackOverflowIsARangeErrorToWhoCatchesIt(String declaration, String text) {
        assertThat(compiled("(function () { " + declaration
                        + "; try { deep(); } catch (e) { return (e instanceof RangeError) + ' ' + e; } })()"))
                .isEqualTo(text);
    }

    @Test
    void aStackOverflowCaughtWhereItHappensLeavesTheVmInOrder() {
        try (RunningScripts running = RunningScripts.bodies(
                "function deep() { try { return deep(); } catch (e) { return e instanceof RangeError; } }"
                        + " return {payload: deep()};",
                "try { new Array(-1); } catch (e) { return {payload: String(e instanceof RangeError)}; }")) {
            for (int i = 0; i < 3; i++) {
                assertThat(running.run(0, Message.of("1"))
                                .messages()
                                .get(0)
                                .message()
                                .text())
                        .isEqualTo("true");
                assertThat(running.run(1, Message.of("1"))
                                .messages()
                                .get(0)
                                .message()
                                .text())
                        .isEqualTo("\"true\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Error('x').stack",
                "(function () { try { throw new Error('x') } catch (e) { return e.stack } })()"
            })
    void aStackNamesNoGeneratedFile(String expression) {
        assertThat(compiled(expression)).matches("Error: x(\n    at (\\w+ \\()?code:\\d+:\\d+\\)?)+");
    }

    @Test
    void aScriptMaySetAStackOfItsOwn() {
        assertThat(RunningScripts.textOf(
                        "(function () { var e = new Error('x'); e.stack = 'mine'; return e.stack; })()"))
                .isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "cache"})
    void theHostObjectsAreFrozen(String name) {
        assertThat(RunningScripts.textOf("Object.isFrozen(" + name + ")")).isEqualTo("true");
        assertThat(RunningScripts.textOf("(function () { " + name + ".get = 1; })()"))
                .isEqualTo("TypeError");
    }

    private static String compiled(String expression) {
        return RunningScripts.messageOf(RunningScripts.showing(expression), Message.of("1"))
                .value()
                .plainText();
    }
}
