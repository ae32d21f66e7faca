package dev.nekton.benchmarks;

import dev.nekton.BatchProcessor;
import dev.nekton.MessageBatch;
import dev.nekton.Resources;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Scenarios through a processor, and through a program written by hand for each. One operation is one batch: messages
 * made of bytes and metadata, processed, and every output's payload as bytes. {@code -t 2} runs one processor on two
 * threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public abstract class ScenarioBenchmark {
    private Scenario scenario;
    private BatchProcessor processor;
    private PlainProcessor byHand;

    /** Makes both sides and gives them what comes first. */
    @Setup
    public void setUp() {
        scenario = Scenario.of(scenario());
        processor = scenario.processor(Resources.of(scenario.type()));
        byHand = byHand(scenario.name());
        for (Input input : scenario.first()) {
            processor.process(MessageBatch.of(input.message()));
            byHand.process(List.of(input.plainMessage()));
        }
    }

    /** Closes the processor. */
    @TearDown
    public void tearDown() {
        processor.close();
    }

    /** Scripts, in the processor. */
    @Benchmark
    public void processor(Cursor cursor, Blackhole sink) {
        for (MessageBatch results : processor.process(scenario.messages(cursor.next(scenario)))) {
            for (int i = 0; i < results.size(); i++) {
                sink.consume(results.get(i));
                sink.consume(results.get(i).bytes());
            }
        }
    }

    /** Java. */
    @Benchmark
    public void byHand(Cursor cursor, Blackhole sink) {
        List<PlainMessage> results = byHand.process(scenario.plainMessages(cursor.next(scenario)));
        for (int i = 0; i < results.size(); i++) {
            sink.consume(results.get(i));
        }
    }

    /** Returns the name of the scenario to run. */
    protected abstract String scenario();

    /** Returns the program for a scenario. */
    protected abstract PlainProcessor byHand(String name);

    /** Where a thread is in the messages of a scenario. */
    @State(Scope.Thread)
    public static class Cursor {
        private int next;

        /** Returns where the next batch begins. */
        int next(Scenario scenario) {
            int from = next;
            next = from + scenario.batch() < scenario.inputs().size() ? from + scenario.batch() : 0;
            return from;
        }
    }
}
