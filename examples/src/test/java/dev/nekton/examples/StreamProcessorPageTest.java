package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Resources;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.spi.Processors;
import dev.nekton.stream.StreamProcessor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/processors/stream_processor.md says of fields and metrics is what there is. */
class StreamProcessorPageTest {
    private static final String PAGE = "docs/processors/stream_processor.md";

    @Test
    void theTableOfFieldsIsThatOfTheDeclaredConfiguration() {
        ConfigSpec spec =
                Processors.installed().find("stream_processor").orElseThrow().spec();
        List<String> rows = new ArrayList<>();
        addRows(spec, "", rows);
        assertThat(PageTables.read(PAGE))
                .contains("## Fields\n\n| field | type | default | |\n|---|---|---|---|\n" + String.join("\n", rows)
                        + "\n\n");
    }

    @Test
    void theTableOfMetricsNamesAllThatThereAre() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        StreamProcessor.Builder builder = StreamProcessor.builder()
                .model("m", "v1")
                .outputTopic("o")
                .source("a", "t")
                .mapping("x", "a");
        try (StreamProcessor processor = builder.build(Resources.of("page").withMeters(meters))) {
            assertThat(PageTables.rows(PAGE, "Metrics").stream().flatMap(row -> PageTables.codes(row.get(0)).stream()))
                    .containsExactlyInAnyOrderElementsOf(names(meters))
                    .as("metrics of %s", processor)
                    .isNotEmpty();
        }
    }

    private static Set<String> names(SimpleMeterRegistry meters) {
        return meters.getMeters().stream().map(meter -> meter.getId().getName()).collect(Collectors.toSet());
    }

    @Test
    void theWorkedExampleIsTheOneThatIsRun() {
        String file = PageTables.read("examples/pump-efficiency/pipeline.yaml");
        String processor = file.substring(file.indexOf("    - stream_processor:"), file.indexOf("\noutput:"));
        String shown = processor.stripTrailing().stripIndent();
        assertThat(PageTables.read(PAGE)).contains("```yaml\n" + shown + "\n```");
    }

    private static void addRows(ConfigSpec spec, String path, List<String> rows) {
        for (FieldSpec field : spec.fields()) {
            String name = path + field.name();
            if (field.type() == FieldType.OBJECT) {
                addRows(field.fields(), name + ".", rows);
            } else {
                rows.add("| `" + name + "` | " + type(field) + " | " + standard(field) + " | " + field.doc() + " |");
            }
        }
    }

    private static String type(FieldSpec field) {
        return field.allowed().isEmpty()
                ? field.type().expectation()
                : "`" + String.join("`, `", field.allowed()) + "`";
    }

    private static String standard(FieldSpec field) {
        return field.defaultText()
                .map(text -> text.isEmpty() ? "empty" : "`" + text + "`")
                .orElse(field.required() ? "required" : "none");
    }
}
