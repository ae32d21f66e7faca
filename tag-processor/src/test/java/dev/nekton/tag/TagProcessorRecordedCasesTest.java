package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseLine;
import dev.nekton.testkit.cases.CaseResult;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reference gave, or the decisions ask for, is what comes out. */
class TagProcessorRecordedCasesTest {
    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new TagProcessorFactory())));

    @Test
    void everyRecordedCasePasses() {
        assertThat(failures(RecordedCases.bundled(TagProcessorFactory.TYPE))).isEmpty();
    }

    @Test
    void everyCaseOfOurOwnPasses() {
        assertThat(failures(RecordedCases.own(TagProcessorFactory.TYPE))).isEmpty();
    }

    private List<CaseResult> failures(List<CaseLine> cases) {
        return cases.stream()
                .map(runner::run)
                .filter(CaseResult.Failed.class::isInstance)
                .toList();
    }
}
