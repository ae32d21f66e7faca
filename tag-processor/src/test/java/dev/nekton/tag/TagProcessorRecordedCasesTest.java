package dev.nekton.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import dev.nekton.testkit.cases.CaseRunner;
import dev.nekton.testkit.cases.RecordedCases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reference gave, or the decisions ask for, is what comes out. */
class TagProcessorRecordedCasesTest {
    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(new TagProcessorFactory())));

    @Test
    void everyRecordedCasePasses() {
        assertThat(runner.failuresOf(RecordedCases.bundled(TagProcessorFactory.TYPE)))
                .isEmpty();
    }

    @Test
    void everyCaseOfOurOwnPasses() {
        assertThat(runner.failuresOf(RecordedCases.own(TagProcessorFactory.TYPE)))
                .isEmpty();
    }
}
