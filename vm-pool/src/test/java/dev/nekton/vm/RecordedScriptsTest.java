package dev.nekton.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseLine;
import dev.nekton.testkit.cases.CaseResult;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scripts recorded with the reference give what they gave there, but for two that ask whether {@code structuredClone} and
 * {@code btoa} are there: not in the reference, but here.
 */
class RecordedScriptsTest {
    private static final String TYPE = "nodered_js";
    private static final List<String> GROUPS = List.of("language", "library", "scripts");

    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new BodyProcessorFactory(TYPE))));

    @Test
    void everyRecordedScriptGivesTheRecordedValueButThoseThatAskForMore() throws IOException {
        Stream<String> failing = scripts()
                .map(runner::run)
                .filter(CaseResult.Failed.class::isInstance)
                .map(CaseResult::id);
        assertThat(failing.collect(Collectors.toSet())).isEqualTo(listed());
    }

    private static Stream<CaseLine> scripts() {
        return RecordedCases.bundled(TYPE).stream()
                .filter(line -> GROUPS.stream().anyMatch(group -> line.id().startsWith(TYPE + "/" + group + "/")));
    }

    private static Set<String> listed() throws IOException {
        try (InputStream list = RecordedScriptsTest.class.getResourceAsStream("has-more-than-the-reference.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
    }
}
