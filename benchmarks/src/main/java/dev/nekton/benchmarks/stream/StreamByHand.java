package dev.nekton.benchmarks.stream;

import dev.nekton.benchmarks.PlainProcessor;

/** The program for each scenario of the stream processor. */
public final class StreamByHand {
    private StreamByHand() {}

    /** Returns a new program for the scenario of that name. */
    public static PlainProcessor of(String scenario) {
        return switch (scenario) {
            case "stream_simple", "stream_complex", "stream_concatenation", "stream_conditional", "stream_math" ->
                ExpressionByHand.of(scenario);
            default -> new PumpByHand();
        };
    }
}
