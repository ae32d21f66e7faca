package dev.nekton.tag;

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
import org.junit.jupiter.api.Test;

/** What the reference gave, or the decisions ask for, is what comes out. */
class TagProcessorRecordedCasesTest {
    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new TagProcessorFactory())));

    @Test
    void everyRecordedCasePassesButThoseThatNeedNewerJavaScript() throws IOException {
        Set<String> needNewer = needNewerJavaScript();
        List<CaseResult.Failed> failures = RecordedCases.bundled("tag_processor").stream()
                .map(runner::run)
                .filter(CaseResult.Failed.class::isInstance)
                .map(CaseResult.Failed.class::cast)
                .toList();
        assertThat(failures.stream().filter(failed -> !needNewer.contains(failed.id())))
                .isEmpty();
        assertThat(failures).extracting(CaseResult.Failed::id).containsExactlyInAnyOrderElementsOf(needNewer);
    }

    @Test
    void thoseThatNeedNewerJavaScriptSayWhatIsNotSupported() throws IOException {
        Set<String> needNewer = needNewerJavaScript();
        List<CaseLine> cases = RecordedCases.bundled("tag_processor").stream()
                .filter(line -> needNewer.contains(line.id()))
                .toList();
        assertThat(cases)
                .extracting(runner::run)
                .allSatisfy(result ->
                        assertThat(result.toString()).containsAnyOf("SyntaxError", "\"Promise\" is not defined"));
    }

    private static Set<String> needNewerJavaScript() throws IOException {
        try (InputStream list = TagProcessorRecordedCasesTest.class.getResourceAsStream("needs-newer-javascript.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
    }
}
