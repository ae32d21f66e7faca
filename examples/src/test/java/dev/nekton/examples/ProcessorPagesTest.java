package dev.nekton.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.BatchProcessor;
import dev.nekton.Resources;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.JsonConfig;
import dev.nekton.spi.Processors;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages in docs/processors say of fields and metrics is what there is. */
class ProcessorPagesTest {
    private static final Processors PROCESSORS = Processors.installed();

    @ParameterizedTest
    @CsvSource({"tag_processor", "nodered_js", "stream_processor"})
    void theTableOfFieldsIsThatOfTheDeclaredConfiguration(String type) {
        ConfigSpec spec = PROCESSORS.find(type).orElseThrow().spec();
        assertThat(PageTables.read(page(type))).contains("\n## Fields\n\n" + FieldTable.of(spec) + "\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '|', textBlock = """
            tag_processor    | {"defaults": "return msg;"}
            nodered_js       | {"code": "return msg;"}
            stream_processor | {"model": {"name": "m", "version": "v1"}, "output_topic": "o", "sources": {"a": "t"}}
            """)
    void theTableOfMetricsNamesAllThatThereAre(String type, String config) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Resources resources = Resources.of("page").withMeters(meters);
        try (BatchProcessor made = PROCESSORS.create(type, JsonConfig.parse("page", config), resources)) {
            assertThat(PageTables.rows(page(type), "Metrics").stream()
                            .flatMap(row -> PageTables.codes(row.get(0)).stream()))
                    .as("metrics of %s", made)
                    .containsExactlyInAnyOrderElementsOf(names(meters));
        }
    }

    @Test
    void theWorkedExampleOfTheStreamProcessorIsTheOneThatIsRun() {
        String file = PageTables.read("examples/pump-efficiency/pipeline.yaml");
        String processor = file.substring(file.indexOf("    - stream_processor:"), file.indexOf("\noutput:"));
        String shown = processor.stripTrailing().stripIndent();
        assertThat(PageTables.read(page("stream_processor"))).contains("```yaml\n" + shown + "\n```");
    }

    private static String page(String type) {
        return "docs/processors/" + type + ".md";
    }

    private static Set<String> names(SimpleMeterRegistry meters) {
        return meters.getMeters().stream().map(meter -> meter.getId().getName()).collect(Collectors.toSet());
    }
}
