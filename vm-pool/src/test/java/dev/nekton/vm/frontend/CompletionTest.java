package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program's completion value (ECMAScript 2023, 8.6 and 14), as true or false. */
class CompletionTest {
    private static final List<String> TRUE = List.of(
            "1",
            "'use strict'",
            "'use strict'; var a",
            "1;",
            ";1;",
            "1 // trailing",
            "1; // trailing",
            "1 /* trailing */",
            "1\n// last line",
            "'a'; 'b'",
            "({})",
            "{a: 1}",
            "{ 1 }",
            "a: 1",
            "0, 1",
            "1; var x = 0",
            "1; let y = 0",
            "1; const z = 0",
            "1; function f() { 0 }",
            "1; {}",
            "1; ;",
            "1; debugger",
            "1; var f = function () { 0 }",
            "if (true) 1; else 0",
            "if (false) 0; else 1",
            "if (1) { 2; } else { 0; }",
            "if (1) if (1) 2; else 0",
            "for (var i = 0; i < 3; i++) i",
            "var i = 0; while (i < 3) ++i",
            "1; do { 2; break; } while (true)",
            "1; do { 2; continue; } while (false)",
            "for (var k in {a: 1}) k",
            "for (let v of [0, 5]) v",
            "l: for (var i = 0; i < 2; i++) { i; continue l; }",
            "outer: for (;;) { for (;;) { 1; break outer; } }",
            "l: { 1; break l; 0 }",
            "switch (1) { case 1: 2; case 2: 3 }",
            "1; switch (1) { case 1: 2; break; }",
            "switch (9) { default: 4 }",
            "try { 1 } catch (e) { 0 }",
            "try { throw 5 } catch (e) { e }",
            "try { 1 } finally { 0 }",
            "try { 1 } finally {0}",
            "try { 1 } finally { 0 // comment\n}",
            "try { throw 5 } catch (e) { e } finally { 0 }",
            "try { try { 1 } finally { 0 } } finally { 0; if (true) 0 }",
            "do { 0; try { 0 } finally { 42; break; } } while (false)",
            "with ({a: 1}) a",
            "`a`",
            "`a` + 1",
            "0; `a${1}`.length",
            "'use strict'; 1",
            "x => x",
            "/a/.test('a')",
            "1\n+ 1",
            "function f() { return 1 } f()",
            "msg.payload.a === 1 &&\n  msg.meta.k === 'v'",
            "msg.payload.b.length > 2 // three?");
    private static final List<String> FALSE = List.of(
            "",
            "  \n ",
            ";",
            "{}",
            "// comment",
            "/* comment */",
            "var x = 1",
            "function f() { return 1 }",
            "1, 0",
            "1; if (false) 2",
            "1; if (true) {}",
            "1; if (true) var y",
            "1; while (false) 2",
            "1; for (;;) { break; }",
            "1; for (var k in {}) 2",
            "1; for (let v of []) 2",
            "for (var i = 0; i < 3; i++) { if (i == 2) break; i }",
            "1; switch (9) { case 1: 2 }",
            "1; switch (1) { case 1: 1; if (false) 2 }",
            "1; l: { 0; break l; }",
            "1; l: if (false) 2",
            "1; with ({}) {}",
            "try { throw 1 } catch (e) { }",
            "try { 0 } finally { 1 }",
            "1; try { } finally { 2 }",
            "1; try { 0 } finally { }",
            "1; do { 2; try { 39 } finally { break; } } while (false)",
            "``",
            "'use strict'; 0");
    private static final RunningScripts RUNNING = RunningScripts.programs(
            java.util.stream.Stream.concat(TRUE.stream(), FALSE.stream()).toArray(String[]::new));

    static List<String> truths() {
        return TRUE;
    }

    static List<String> falsehoods() {
        return FALSE;
    }

    @ParameterizedTest
    @MethodSource("truths")
    void isTrue(String program) {
        assertThat(run(TRUE.indexOf(program))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("falsehoods")
    void isFalse(String program) {
        assertThat(run(TRUE.size() + FALSE.indexOf(program))).isFalse();
    }

    private static boolean run(int script) {
        return RUNNING.test(script, Message.of("{\"a\":1,\"b\":[1,2,3]}").withMetadata("k", "v"));
    }
}
