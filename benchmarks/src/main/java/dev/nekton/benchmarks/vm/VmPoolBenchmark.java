package dev.nekton.benchmarks.vm;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to borrow a VM and give it back, when there is one for each thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VmPoolBenchmark {
    private static final VmPoolSettings POOL =
            new VmPoolSettings(8, 8, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30), false);

    private final MessageScripts scripts = MessageScripts.compile(
            List.of(Script.functionBody(ScriptText.of("script", "return msg;"))),
            ReturnRules.TAGS,
            ScriptSettings.ofDefaults().withPool(POOL),
            Resources.of("benchmark"),
            new ConfigProblems());

    /** Closes the pool. */
    @TearDown
    public void tearDown() {
        scripts.close();
    }

    /** One thread. */
    @Benchmark
    @Threads(1)
    public void borrowAndReturn(Blackhole sink) {
        borrow(sink);
    }

    /** Two threads. */
    @Benchmark
    @Threads(2)
    public void borrowAndReturnBy2Threads(Blackhole sink) {
        borrow(sink);
    }

    /** Eight threads. */
    @Benchmark
    @Threads(8)
    public void borrowAndReturnBy8Threads(Blackhole sink) {
        borrow(sink);
    }

    private void borrow(Blackhole sink) {
        try (MessageVm vm = scripts.borrow()) {
            sink.consume(vm);
        }
    }
}
