package dev.nekton.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseLine;
import dev.nekton.testkit.cases.CaseResult;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the reference gave, or the decisions ask for, is what comes out. */
class StreamProcessorRecordedCasesTest {
    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new StreamProcessorFactory())));

    @Test
    void everyRecordedCasePasses() {
        List<CaseLine> cases = RecordedCases.bundled("stream_processor");
        assertThat(cases).hasSizeGreaterThan(300);
        assertThat(failures(cases)).isEmpty();
    }

    @Test
    void everyCaseOfOurOwnPasses() throws URISyntaxException {
        URL file = Objects.requireNonNull(getClass().getResource("own-cases.jsonl"));
        List<CaseLine> cases = RecordedCases.read(Path.of(file.toURI()));
        assertThat(cases).hasSizeGreaterThan(200);
        assertThat(failures(cases)).isEmpty();
    }

    private List<CaseResult> failures(List<CaseLine> cases) {
        return cases.stream()
                .map(runner::run)
                .filter(result -> !(result instanceof CaseResult.Passed))
                .toList();
    }
}
