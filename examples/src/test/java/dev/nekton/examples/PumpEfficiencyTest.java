package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example file itself, run on its readings, against values computed here from them. */
class PumpEfficiencyTest {
    private static final String FOLDER = "examples/pump-efficiency/";
    private static final String TOPICS =
            "{nodered_js: {code: \"msg.payload.topic = msg.meta.umh_topic; return msg;\"}}";

    @TempDir
    private Path folder;

    @Test
    void eachReadingGivesWhatCanBeDerivedFromTheLatestThreeValues() throws IOException {
        List<String> expected = new ArrayList<>();
        Map<String, Double> latest = new HashMap<>();
        for (Value.Struct reading : readings()) {
            latest.put(text(reading, "sensor"), number(reading, "value"));
            expected.addAll(derived(latest, text(reading, "sensor"), text(reading, "timestamp_ms")));
        }
        List<String> out = new ExamplePipeline(FOLDER + "pipeline.yaml")
                        .reading("input.file.paths.0", FOLDER + "readings.jsonl")
                        .with("pipeline.processors.-", TOPICS)
                        .run(folder)
                        .stream()
                        .map(Value.Struct.class::cast)
                        .map(output -> line(text(output, "topic"), text(output, "timestamp_ms"), text(output, "value")))
                        .toList();
        assertThat(out).isEqualTo(expected);
        assertThat(expected).anyMatch(line -> line.endsWith("motor.state off"));
        assertThat(expected).anyMatch(line -> line.endsWith("motor.state dry"));
        assertThat(expected).anyMatch(line -> line.endsWith("motor.state running"));
    }

    private static List<String> derived(Map<String, Double> latest, String sensor, String time) {
        List<String> lines = new ArrayList<>();
        lines.add(line("serialNumber", time, "SN-P42-008"));
        double pressure = latest.getOrDefault("pressure", Double.NaN);
        double flow = latest.getOrDefault("flow", Double.NaN);
        double power = latest.getOrDefault("power", Double.NaN);
        if (!Double.isNaN(pressure * flow) && !sensor.equals("power")) {
            lines.add(line("hydraulicPower", time, number(Math.round(pressure * flow / 36 * 100) / 100.0)));
        }
        if (!Double.isNaN(pressure * flow * power)) {
            double percent = Math.round(pressure * flow / 36 / power * 1000) / 10.0;
            lines.add(line("efficiency", time, number(power > 0.1 ? percent : 0)));
        }
        if (!Double.isNaN(flow * power) && !sensor.equals("pressure")) {
            lines.add(line("motor.state", time, power < 0.1 ? "off" : flow < 1 ? "dry" : "running"));
        }
        return lines;
    }

    private static String line(String topic, String time, String value) {
        return time + " " + topic.replace("umh.v1.acme.berlin.waterworks._pump_v1.", "") + " " + value;
    }

    private static String number(double value) {
        return Value.of(value).plainText();
    }

    private static List<Value.Struct> readings() throws IOException {
        return Files.readAllLines(RepositoryFiles.root().resolve(FOLDER + "readings.jsonl")).stream()
                .map(line -> (Value.Struct) Message.of(line).value())
                .toList();
    }

    private static String text(Value.Struct message, String name) {
        return message.member(name).orElseThrow().plainText();
    }

    private static double number(Value.Struct message, String name) {
        return ((Value.Num) message.member(name).orElseThrow()).value();
    }
}
