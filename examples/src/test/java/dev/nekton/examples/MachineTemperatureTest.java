package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.pipeline.config.ComponentTypes;
import dev.nekton.pipeline.config.PipelineConfig;
import dev.nekton.pipeline.config.PipelineFile;
import dev.nekton.pipeline.config.PipelineParts;
import dev.nekton.pipeline.config.Setting;
import dev.nekton.pipeline.io.Components;
import dev.nekton.pipeline.run.PipelineRun;
import dev.nekton.pipeline.run.RunSummary;
import dev.nekton.spi.Processors;
import dev.nekton.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example file itself, run on the real data, against values computed here from the data. */
class MachineTemperatureTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Path EXAMPLE = RepositoryFiles.root().resolve("examples/machine-temperature");

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

    private List<Value> run(String furtherProcessor) throws IOException {
        Path out = folder.resolve("out.jsonl");
        List<Setting> settings = new java.util.ArrayList<>(List.of(
                new Setting(
                        "input.csv.paths.0",
                        EXAMPLE.resolve("machine-temperature.csv").toString()),
                new Setting("output", "{file: {path: '" + out + "', codec: lines}}")));
        if (!furtherProcessor.isEmpty()) {
            settings.add(new Setting("pipeline.processors.-", furtherProcessor));
        }
        RunSummary summary =
                run(PipelineFile.read(EXAMPLE.resolve("pipeline.yaml")).withSettings(settings));
        assertThat(summary.succeeded()).isTrue();
        assertThat(summary.in()).isEqualTo(22_695);
        return Files.readAllLines(out).stream()
                .map(line -> Message.of(line).value())
                .toList();
    }

    private static RunSummary run(PipelineFile file) throws IOException {
        PipelineConfig config =
                file.load(new ComponentTypes(Components.inputs(), Processors.installed(), Components.outputs()));
        PipelineParts parts = config.create(component -> Resources.of(component.type()));
        var run = PipelineRun.builder()
                .input("", parts.input())
                .output("", parts.output())
                .threads(config.threads());
        parts.processors().forEach(processor -> run.processor("", processor));
        try {
            return run.build().run();
        } finally {
            parts.processors().forEach(dev.nekton.BatchProcessor::close);
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(EXAMPLE.resolve("machine-temperature.csv")).stream()
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
