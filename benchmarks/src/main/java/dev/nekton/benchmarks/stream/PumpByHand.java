package dev.nekton.benchmarks.stream;

import dev.nekton.benchmarks.JsonBytes;
import dev.nekton.benchmarks.PlainMessage;
import dev.nekton.benchmarks.PlainProcessor;
import java.util.ArrayList;
import java.util.List;

/** The pump's mappings in Java; what is none of its sources', or no JSON, is dropped. */
final class PumpByHand implements PlainProcessor {
    private static final String RAW = "umh.v1.corpA.plant-A.aawd._raw.";
    private static final String PUMP = "umh.v1.corpA.plant-A.aawd._pump_v1.";

    @Override
    public List<PlainMessage> process(List<PlainMessage> batch) {
        List<PlainMessage> out = new ArrayList<>(4);
        for (int i = 0; i < batch.size(); i++) {
            PlainMessage message = batch.get(i);
            String topic = message.text("umh_topic");
            if (isSource(topic)) {
                add(message, topic, out);
            }
        }
        return out;
    }

    private static boolean isSource(String topic) {
        return switch (topic) {
            case RAW + "press", RAW + "tempF", RAW + "run" -> true;
            default -> false;
        };
    }

    private static void add(PlainMessage message, String topic, List<PlainMessage> out) {
        TimeSeriesBytes series = TimeSeriesBytes.read(message.payload());
        if (series != null) {
            out.add(series.output(message, PUMP + "serialNumber", "\"SN-P42-008\""));
            out.add(series.output(message, PUMP + "deviceType", "\"pump\""));
            map(message, topic, series, out);
        }
    }

    private static void map(PlainMessage message, String topic, TimeSeriesBytes series, List<PlainMessage> out) {
        double value = series.value();
        switch (topic) {
            case RAW + "press" -> {
                out.add(series.output(message, PUMP + "pressure", JsonBytes.number(value + 4.00001)));
                out.add(series.output(message, PUMP + "motor.rpm", JsonBytes.number(value / 4)));
            }
            case RAW + "tempF" -> out.add(
                    series.output(message, PUMP + "temperature", JsonBytes.number(value * 69 / 31)));
            default -> out.add(series.output(message, PUMP + "status", value == 0 ? "\"inactive\"" : "\"active\""));
        }
    }
}
