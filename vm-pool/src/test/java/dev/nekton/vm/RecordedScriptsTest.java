package dev.nekton.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseLine;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts recorded with the reference give what they gave there. */
class RecordedScriptsTest {
    private static final String TYPE = "nodered_js";
    private static final List<String> GROUPS = List.of("language", "library", "scripts");

    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new BodyProcessorFactory(TYPE))));

    @Test
    void everyRecordedScriptGivesTheRecordedValue() {
        assertThat(scripts()).hasSize(283);
        assertThat(runner.failuresOf(scripts())).isEmpty();
    }

    private static List<CaseLine> scripts() {
        return RecordedCases.bundled(TYPE).stream()
                .filter(line -> GROUPS.stream().anyMatch(group -> line.id().startsWith(TYPE + "/" + group + "/")))
                .toList();
    }
}
