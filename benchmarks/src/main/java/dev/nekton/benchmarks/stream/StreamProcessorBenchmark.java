package dev.nekton.benchmarks.stream;

import dev.nekton.benchmarks.PlainProcessor;
import dev.nekton.benchmarks.ScenarioBenchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The reference's benchmarks of stream_processor. As there, {@code static}, {@code dynamic} and {@code mixed} are one and
 * the same; other than there, {@code complex}, {@code concatenation} and {@code math} get the temperature they need before
 * the clock starts, so that the expression runs.
 */
@State(Scope.Benchmark)
public class StreamProcessorBenchmark extends ScenarioBenchmark {
    /** Which scenario. */
    @Param({
        "stream_static",
        "stream_dynamic",
        "stream_mixed",
        "stream_unknown_topic",
        "stream_invalid_json",
        "stream_missing_metadata",
        "stream_simple",
        "stream_complex",
        "stream_concatenation",
        "stream_conditional",
        "stream_math",
        "stream_realistic",
        "stream_high_throughput"
    })
    public String scenario = "stream_high_throughput";

    @Override
    protected String scenario() {
        return scenario;
    }

    @Override
    protected PlainProcessor byHand(String name) {
        return StreamByHand.of(name);
    }
}
