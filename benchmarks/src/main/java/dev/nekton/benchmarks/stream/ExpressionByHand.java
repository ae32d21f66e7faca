package dev.nekton.benchmarks.stream;

import static dev.nekton.benchmarks.JsonBytes.number;

import dev.nekton.benchmarks.PlainMessage;
import dev.nekton.benchmarks.PlainProcessor;
import java.util.ArrayList;
import java.util.List;

/** One expression of the latest pressure and temperature, in Java. */
final class ExpressionByHand implements PlainProcessor {
    private static final String PRESS = "umh.v1.corpA.plant-A.aawd._raw.press";
    private static final OutputTopic RESULT = new OutputTopic("umh.v1.corpA.plant-A.aawd._test_v1.result");

    private final Expression expression;
    private double temperature;

    private ExpressionByHand(Expression expression) {
        this.expression = expression;
    }

    /** Returns the expression of a scenario. */
    static PlainProcessor of(String scenario) {
        return new ExpressionByHand(
                switch (scenario) {
                    case "stream_simple" -> (press, temp) -> number(press + 1);
                    case "stream_complex" -> (press, temp) -> number(Math.sqrt(press * press + temp * temp) / 2.0);
                    case "stream_concatenation" ->
                        (press, temp) -> "\"Temperature: " + number(temp) + "F, Pressure: " + number(press) + " PSI\"";
                    case "stream_conditional" -> (press, temp) -> press > 20 ? "\"high\"" : "\"normal\"";
                    case "stream_math" -> (press, temp) -> number(press * press + Math.abs(temp - 32) * 1.8);
                    default -> throw new IllegalArgumentException("no expression is named " + scenario);
                });
    }

    @Override
    public List<PlainMessage> process(List<PlainMessage> batch) {
        List<PlainMessage> out = new ArrayList<>(1);
        for (int i = 0; i < batch.size(); i++) {
            add(batch.get(i), out);
        }
        return out;
    }

    private void add(PlainMessage message, List<PlainMessage> out) {
        TimeSeriesBytes series = TimeSeriesBytes.read(message.payload());
        if (series != null && message.text(OutputTopic.KEY).equals(PRESS)) {
            out.add(series.output(message, RESULT, expression.json(series.value(), temperature)));
        } else if (series != null) {
            temperature = series.value();
        }
    }

    /** Returns the result as JSON. */
    @FunctionalInterface
    private interface Expression {
        String json(double press, double temperature);
    }
}
