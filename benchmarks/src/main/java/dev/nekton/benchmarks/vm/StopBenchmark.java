package dev.nekton.benchmarks.vm;

import dev.nekton.vm.Limits;
import dev.nekton.vm.ScriptException;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.embed.ScriptVm;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long after its limit an endless script is stopped: for each script the 95th percentile of 20 runs, in
 * milliseconds. A program, since one run of it tells enough.
 */
public final class StopBenchmark {
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final int RUNS = 20;

    private StopBenchmark() {}

    /** Prints a line for each script. */
    public static void main(String... arguments) {
        Limits limits = Limits.ofDefaults().withTimeout(TIMEOUT).withMemory(Long.MAX_VALUE);
        scripts().forEach((name, script) -> {
            try (ScriptPool pool =
                    ScriptPool.builder().limits(limits).function("f", script).build()) {
                System.out.printf("%-28s %7.1f ms%n", name, percentile95(pool) / 1e6);
            }
        });
    }

    private static long percentile95(ScriptPool pool) {
        long[] overtimes = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (ScriptVm vm = pool.borrow()) {
                overtimes[i] = timeToStop(vm) - TIMEOUT.toNanos();
            }
        }
        Arrays.sort(overtimes);
        return overtimes[RUNS * 95 / 100 - 1];
    }

    private static long timeToStop(ScriptVm vm) {
        long start = System.nanoTime();
        try {
            vm.call("f");
            throw new IllegalStateException("the script ended by itself");
        } catch (ScriptException e) {
            return System.nanoTime() - start;
        }
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("while", "while (true) {}");
        scripts.put("for", "for (let i = 0; ; i++) ;");
        scripts.put("do", "do { } while (true);");
        scripts.put("labelled continue", "outer: for (;;) { for (;;) continue outer; }");
        scripts.put("catch and finally", "for (;;) { try { for (;;) ; } catch (e) { } finally { for (;;) ; } }");
        scripts.put("calls", "function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); } return f(90);");
        scripts.put("recursion that is caught", "function f() { try { f(); } catch (e) { f(); } } f();");
        scripts.put("generator", "function* g() { for (;;) yield 1; } for (const x of g()) ;");
        scripts.put("promise jobs", "const again = () => Promise.resolve().then(again); again();");
        scripts.put("getter", "return {get x() { for (;;) ; }}.x;");
        scripts.put("sort comparator", "[3, 1, 2].sort(() => { for (;;) ; });");
        scripts.put("replace callback", "'aaa'.replace(/a/g, () => { for (;;) ; });");
        scripts.put("result", "return {get x() { for (;;) ; }};");
        scripts.put("eval", "eval('for (;;) ;');");
        scripts.put("sparse list", "Array(4294967295).forEach(() => {});");
        scripts.put("long list, again and again", "const a = Array(1e6).fill(1); for (;;) a.indexOf(2);");
        scripts.put("long text, again and again", "const s = 'ab'.repeat(4e6); for (;;) s.indexOf('c');");
        scripts.put("sort", "const a = []; for (let i = 0; i < 5e5; i++) a.push(i * 7919 & 0xFFFFF); for (;;) a.slice().sort();");
        scripts.put("lists in lists as text", "let a = [1]; for (let i = 0; i < 60; i++) a = [a, a]; return String(a);");
        scripts.put("regex: nested quantifiers", "/^(a+)+$/.test('a'.repeat(60) + 'b');");
        scripts.put("regex: overlap", "/^(a|aa)+$/.test('a'.repeat(80) + 'b');");
        scripts.put("regex: many stars", "/^(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$/.test('a'.repeat(3000));");
        return scripts;
    }
}
