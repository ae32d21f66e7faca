package dev.nekton.benchmarks.nodered;

import dev.nekton.benchmarks.PlainProcessor;
import dev.nekton.benchmarks.ScenarioBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** nodered_js: a message that is passed on, changed, counted in the cache; batches of 1 and of 100. */
@State(Scope.Benchmark)
public class NodeRedProcessorBenchmark extends ScenarioBenchmark {
    /** Which scenario. */
    @Param({
        "nodered_pass_1",
        "nodered_pass_100",
        "nodered_change_1",
        "nodered_change_100",
        "nodered_cache_1",
        "nodered_cache_100"
    })
    public String scenario = "nodered_pass_1";

    @Override
    protected String scenario() {
        return scenario;
    }

    @Override
    protected PlainProcessor byHand(String name) {
        return NodeRedByHand.of(name);
    }
}
