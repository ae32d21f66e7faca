package dev.nekton.benchmarks.vm;

import dev.nekton.value.Value;
import dev.nekton.vm.Limits;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.embed.ScriptVm;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.script.ScriptException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.nashorn.api.scripting.JSObject;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/** What guards and sandbox cost: the same bodies in the bare engine and in a VM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class GuardBenchmark {
    private static final double SIZE = 100_000;

    /** What the body does. */
    public enum Work {
        /** Doubles in a loop. */
        NUMBERS("let s = 0.5; for (let i = 0; i < n; i++) s = s * 0.999 + i; return s;"),
        /** Whole numbers in a loop. */
        INTEGERS("let s = 0; for (let i = 0; i < n; i++) s = (s + i * 3) % 1000003; return s;"),
        /** A list that is read and written. */
        LIST("const a = new Array(1000); for (let i = 0; i < 1000; i++) a[i] = i; let s = 0;"
                + " for (let i = 0; i < n; i++) { s += a[i % 1000]; a[i % 1000] = i; } return s;"),
        /** Small functions. */
        CALLS("const add = (a, b) => a + b; const twice = a => add(a, 1) + add(a, 2); let s = 0;"
                + " for (let i = 0; i < n; i++) s = twice(s) % 1000; return s;"),
        /** What a script of a tag processor does, some thousand times. */
        TAG("""
                function name(id) { return id.indexOf(';') > 0 ? 'tag_' + id.substring(id.indexOf('i=') + 2) : 'unknown'; }
                function tag(msg) {
                  var parts = msg.meta.path.split('.');
                  msg.meta.location_path = parts.map(function (part) { return part.toUpperCase(); }).join('.');
                  msg.meta.data_contract = '_historian';
                  msg.meta.tag_name = name(msg.meta.opcua_node_id);
                  msg.payload = parseFloat(msg.payload) * 2;
                  return msg;
                }
                var size = 0;
                for (var i = 0; i < n / 100; i++) {
                  size += tag({payload: '' + i, meta: {opcua_node_id: 'ns=1;i=' + i, path: 'a.b.c'}}).meta.tag_name.length;
                }
                return size;""");

        private final String body;

        Work(String body) {
            this.body = body;
        }
    }

    /** What is measured. */
    @Param
    public Work work;

    private JSObject plain;
    private ScriptPool pool;
    private ScriptVm vm;

    /** Compiles the body twice. */
    @Setup
    public void setUp() throws ScriptException {
        plain = (JSObject) new NashornScriptEngineFactory()
                .getScriptEngine("--language=es6", "--no-java", "--no-syntax-extensions")
                .eval("(function (n) { 'use strict'; " + work.body + " })");
        Limits limits = Limits.ofDefaults().withTimeout(Duration.ofMinutes(1)).withMemory(Long.MAX_VALUE);
        pool = ScriptPool.builder().limits(limits).function("f", work.body, "n").build();
        vm = pool.borrow();
    }

    /** Closes the pool. */
    @TearDown
    public void tearDown() {
        vm.close();
        pool.close();
    }

    /** In the bare engine. */
    @Benchmark
    public Object bare() {
        return plain.call(null, SIZE);
    }

    /** In a VM. */
    @Benchmark
    public Object guarded() {
        return vm.call("f", Value.of(SIZE));
    }
}
