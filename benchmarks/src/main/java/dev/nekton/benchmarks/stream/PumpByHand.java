package dev.nekton.benchmarks.stream;

import static dev.nekton.benchmarks.JsonBytes.number;

import dev.nekton.benchmarks.PlainMessage;
import dev.nekton.benchmarks.PlainProcessor;
import java.util.ArrayList;
import java.util.List;

/** The pump's mappings in Java; what is none of its sources', or no JSON, is dropped. */
final class PumpByHand implements PlainProcessor {
    private static final String RAW = "umh.v1.corpA.plant-A.aawd._raw.";
    private static final OutputTopic SERIAL_NUMBER = pump("serialNumber");
    private static final OutputTopic DEVICE_TYPE = pump("deviceType");
    private static final OutputTopic PRESSURE = pump("pressure");
    private static final OutputTopic RPM = pump("motor.rpm");
    private static final OutputTopic TEMPERATURE = pump("temperature");
    private static final OutputTopic STATUS = pump("status");

    @Override
    public List<PlainMessage> process(List<PlainMessage> batch) {
        List<PlainMessage> out = new ArrayList<>(4);
        for (int i = 0; i < batch.size(); i++) {
            PlainMessage message = batch.get(i);
            switch (message.text(OutputTopic.KEY)) {
                case RAW + "press" -> press(message, out);
                case RAW + "tempF" -> temperature(message, out);
                case RAW + "run" -> run(message, out);
                default -> {}
            }
        }
        return out;
    }

    private static void press(PlainMessage message, List<PlainMessage> out) {
        TimeSeriesBytes series = TimeSeriesBytes.read(message.payload());
        if (series != null) {
            addConstants(message, series, out);
            out.add(series.output(message, PRESSURE, number(series.value() + 4.00001)));
            out.add(series.output(message, RPM, number(series.value() / 4)));
        }
    }

    private static void temperature(PlainMessage message, List<PlainMessage> out) {
        TimeSeriesBytes series = TimeSeriesBytes.read(message.payload());
        if (series != null) {
            addConstants(message, series, out);
            out.add(series.output(message, TEMPERATURE, number(series.value() * 69 / 31)));
        }
    }

    private static void run(PlainMessage message, List<PlainMessage> out) {
        TimeSeriesBytes series = TimeSeriesBytes.read(message.payload());
        if (series != null) {
            addConstants(message, series, out);
            out.add(series.output(message, STATUS, series.value() == 0 ? "\"inactive\"" : "\"active\""));
        }
    }

    private static void addConstants(PlainMessage message, TimeSeriesBytes series, List<PlainMessage> out) {
        out.add(series.output(message, SERIAL_NUMBER, "\"SN-P42-008\""));
        out.add(series.output(message, DEVICE_TYPE, "\"pump\""));
    }

    private static OutputTopic pump(String path) {
        return new OutputTopic("umh.v1.corpA.plant-A.aawd._pump_v1." + path);
    }
}
