package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example files themselves, run on the real data, against values computed here from the data. */
class MachineTemperatureTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FOLDER = "examples/machine-temperature/";

    @TempDir
    private Path folder;

    @Test
    void everyReadingComesOutInOrderWithItsTimeAndItsTemperatureInCelsius() throws IOException {
        List<Value> out = run("");
        List<String> rows = rows();
        assertThat(out).hasSize(22_695).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Value.Struct message = (Value.Struct) out.get(i);
            String[] row = rows.get(i).split(",");
            assertThat(number(message, "timestamp_ms")).isEqualTo((double) millis(row[0]));
            double celsius = (Double.parseDouble(row[1]) - 32) * 5 / 9;
            assertThat(Math.abs(number(message, "value") - celsius)).isLessThanOrEqualTo(0.005001);
        }
    }

    @Test
    void readingsOutOfRangeGoToTheirOwnVirtualPath() throws IOException {
        String topics = "{tag_processor: {defaults: \"return {payload: msg.meta.umh_topic, meta: msg.meta};\"}}";
        List<Value> out = run(topics);
        long outOfRange = rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",")[1]))
                .filter(fahrenheit -> fahrenheit < 60 || fahrenheit > 100)
                .count();
        assertThat(outOfRange).isEqualTo(3_125);
        assertThat(out.stream().filter(topic -> topic.plainText().contains("bearing.out-of-range.temperature")))
                .hasSize(3_125);
        assertThat(out.stream().filter(topic -> topic.plainText().contains(".bearing.temperature")))
                .hasSize(22_695 - 3_125);
    }

    @Test
    void theMovingAverageIsThatOfTheLastTwelveReadings() throws IOException {
        List<Value> out = example("moving-average.yaml").run(folder);
        double[] readings = readings();
        assertThat(out).hasSize(readings.length);
        for (int i = 0; i < readings.length; i++) {
            double mean = Arrays.stream(readings, Math.max(0, i - 11), i + 1)
                    .average()
                    .orElseThrow();
            assertThat(Math.abs(number((Value.Struct) out.get(i), "mean") - mean))
                    .isLessThanOrEqualTo(0.005001);
        }
    }

    @Test
    void theAlarmComesAndGoesWithHysteresis() throws IOException {
        List<Double> changes = new ArrayList<>();
        boolean on = false;
        for (double reading : readings()) {
            boolean now = on ? reading >= 95 : reading > 100;
            if (now != on) {
                changes.add(reading);
            }
            on = now;
        }
        List<Value> out = example("alarm.yaml").run(folder);
        assertThat(changes).hasSizeGreaterThan(10);
        assertThat(out.stream().map(change -> number((Value.Struct) change, "value")))
                .containsExactlyElementsOf(changes);
        assertThat(out.get(0).plainText()).contains("\"alarm\":true");
        assertThat(out.get(1).plainText()).contains("\"alarm\":false");
    }

    @Test
    void theRateOfChangeIsThatToTheReadingBeforeInKelvinsAnHour() throws IOException {
        List<Double> expected = new ArrayList<>();
        List<String> rows = rows();
        double[] readings = readings();
        for (int i = 1; i < readings.length; i++) {
            double hours =
                    (millis(rows.get(i).split(",")[0]) - millis(rows.get(i - 1).split(",")[0])) / 3_600_000.0;
            if (hours > 0) {
                expected.add((readings[i] - 32) / 1.8);
                expected.add((readings[i] - readings[i - 1]) / 1.8 / hours);
            }
        }
        List<Value> out = example("rate-of-change.yaml").run(folder);
        assertThat(out).hasSameSizeAs(expected).hasSize(2 * (22_695 - 2));
        for (int i = 0; i < out.size(); i++) {
            assertThat(Math.abs(number((Value.Struct) out.get(i), "value") - expected.get(i)))
                    .isLessThanOrEqualTo(0.005001);
        }
    }

    private List<Value> run(String furtherProcessor) throws IOException {
        ExamplePipeline example = example("pipeline.yaml");
        if (!furtherProcessor.isEmpty()) {
            example.with("pipeline.processors.-", furtherProcessor);
        }
        return example.run(folder);
    }

    private static ExamplePipeline example(String file) {
        return new ExamplePipeline(FOLDER + file).reading("input.csv.paths.0", FOLDER + "machine-temperature.csv");
    }

    private static double[] readings() throws IOException {
        return rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.split(",")[1]))
                .toArray();
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(RepositoryFiles.root().resolve(FOLDER + "machine-temperature.csv")).stream()
                .skip(1)
                .toList();
    }

    private static double number(Value.Struct message, String name) {
        return ((Value.Num) message.member(name).orElseThrow()).value();
    }

    private static long millis(String time) {
        return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
