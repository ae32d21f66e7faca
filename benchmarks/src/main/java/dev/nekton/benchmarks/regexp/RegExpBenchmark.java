package dev.nekton.benchmarks.regexp;

import dev.nekton.value.Value;
import dev.nekton.vm.embed.ScriptPool;
import dev.nekton.vm.embed.ScriptVm;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.script.Invocable;
import javax.script.ScriptEngine;
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
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/** Patterns from machines' configurations in scripts: this project's matcher beside the engine's own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class RegExpBenchmark {
    /** A place in {@link RegExpCase#ALL}. */
    @Param({
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
        "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33"
    })
    public int pattern;

    private ScriptPool pool;
    private ScriptVm vm;
    private IntSupplier engineTest;
    private IntSupplier engineReplace;

    /** Compiles the pattern in both. */
    @Setup
    public void setUp() throws ScriptException {
        RegExpCase tried = RegExpCase.ALL.get(pattern);
        pool = ScriptPool.builder()
                .function("test", tried.testing())
                .function("replace", tried.replacing())
                .build();
        vm = pool.borrow();
        engineTest = ofEngine(tried.testing());
        engineReplace = ofEngine(tried.replacing());
    }

    /** Lets the VM go. */
    @TearDown
    public void tearDown() {
        vm.close();
        pool.close();
    }

    private static IntSupplier ofEngine(String body) throws ScriptException {
        ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine();
        engine.eval("function getAsInt() {" + body + "}");
        return ((Invocable) engine).getInterface(IntSupplier.class);
    }

    /** The project's {@code test}. */
    @Benchmark
    public Value test() {
        return vm.call("test");
    }

    /** The engine's {@code test}. */
    @Benchmark
    public int testOfEngine() {
        return engineTest.getAsInt();
    }

    /** The project's {@code replace}. */
    @Benchmark
    public Value replace() {
        return vm.call("replace");
    }

    /** The engine's {@code replace}. */
    @Benchmark
    public int replaceOfEngine() {
        return engineReplace.getAsInt();
    }
}
