package dev.nekton.benchmarks.tag;

import dev.nekton.benchmarks.PlainProcessor;
import dev.nekton.benchmarks.ScenarioBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The reference's benchmarks of tag_processor: defaults, conditions, advancedProcessing; batches up to 1000. */
@State(Scope.Benchmark)
public class TagProcessorBenchmark extends ScenarioBenchmark {
    /** Which scenario. */
    @Param({"tag_defaults_1", "tag_3cond_adv_1", "tag_42x3", "tag_1000x5"})
    public String scenario = "tag_defaults_1";

    @Override
    protected String scenario() {
        return scenario;
    }

    @Override
    protected PlainProcessor byHand(String name) {
        return TagsByHand.of(name);
    }
}
