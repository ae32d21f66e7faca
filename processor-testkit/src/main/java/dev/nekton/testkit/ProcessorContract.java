package dev.nekton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nekton.Message;
import dev.nekton.MessageBatch;
import dev.nekton.ProcessorInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rules that every processor keeps, one test each. Extend it for each processor, and for each host with a processor
 * behind it; {@code docs/contract.md} says what each rule is about.
 *
 * <p>Rules tagged {@code required} hold always. Rules tagged {@code declared} are skipped for what the subclass declares
 * by the methods it overrides. The {@code stochastic} one may miss a violation, but never reports a false one.
 *
 * <p><em>Not thread-safe.</em>
 */
public abstract class ProcessorContract extends ContractSubject {
    private static final int THREADS = 4;
    private static final int BATCHES = 25;
    private static final int BATCH_SIZE = 3;

    @Test
    @Tag("required")
    void p01_resultsHoldNoNullAndNoEmptyBatch() {
        try (Trial trial = trial()) {
            assertThat(trial.process(validBatch(BATCH_SIZE))).isNotEmpty();
            failingInput().ifPresent(trial::process);
        }
    }

    @Test
    @Tag("required")
    void p02_emptyBatchGivesNothingAndRunsNothing() {
        try (Trial trial = trial()) {
            double before = trial.countedInAll();
            assertThat(trial.processor().process(MessageBatch.of())).isEmpty();
            assertThat(trial.countedInAll()).as("all counters").isEqualTo(before);
        }
    }

    @Test
    @Tag("required")
    void p03_inputStaysAsItWas() {
        try (Trial trial = trial()) {
            MessageBatch batch = withFailure(validBatch(BATCH_SIZE));
            List<Content> before = Content.of(batch.messages());
            List<byte[]> bytes =
                    batch.messages().stream().map(m -> m.bytes().clone()).toList();
            trial.process(batch);
            assertThat(Content.of(batch.messages())).isEqualTo(before);
            assertThat(batch.messages()).extracting(Message::bytes).containsExactlyElementsOf(bytes);
        }
    }

    @Test
    @Tag("required")
    void p04_outputFollowsTheOrderOfTheInput() {
        try (Trial whole = trial();
                Trial oneByOne = trial()) {
            List<Message> expected = new ArrayList<>();
            validBatch(BATCH_SIZE).forEach(message -> expected.addAll(oneByOne.process(message)));
            assertThat(Content.of(whole.process(validBatch(BATCH_SIZE)))).isEqualTo(Content.of(expected));
        }
    }

    @Test
    @Tag("declared")
    void p05_failureOfOneMessageKeepsItsNeighbours() {
        assumeTrue(failingInput().isPresent(), "declares that no input fails");
        try (Trial sound = trial();
                Trial mixed = trial()) {
            List<Content> expected = Content.ofSound(sound.process(validBatch(2)));
            assertThat(Content.ofSound(mixed.process(withFailure(validBatch(2)))))
                    .isEqualTo(expected);
        }
    }

    @Test
    @Tag("required")
    void p06_freshProcessorsGiveTheSameResult() {
        try (Trial one = trial();
                Trial other = trial()) {
            MessageBatch batch = withFailure(validBatch(BATCH_SIZE));
            assertThat(Content.of(one.process(batch))).isEqualTo(Content.of(other.process(batch)));
        }
    }

    @Test
    @Tag("declared")
    void p07_messagesLeaveNoTraceInLaterOnes() {
        assumeFalse(declaresState(), "declares state");
        try (Trial fresh = trial();
                Trial used = trial()) {
            used.process(withFailure(validBatch(BATCH_SIZE)));
            List<Content> expected = Content.of(fresh.process(validInput(0)));
            assertThat(Content.of(used.process(validInput(0)))).isEqualTo(expected);
        }
    }

    @Test
    @Tag("declared")
    @Tag("stochastic")
    void p08_threadsThatShareAProcessorDoNotDisturbEachOther() throws InterruptedException {
        assumeFalse(declaresState(), "declares state");
        List<MessageBatch> batches = IntStream.range(0, BATCHES)
                .mapToObj(i -> validBatch(i, BATCH_SIZE))
                .toList();
        try (Trial alone = trial();
                Trial shared = trial()) {
            List<Message> expected = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                expected.addAll(new ConcurrentRuns(alone, batches).processAll());
            }
            List<Message> actual = new ConcurrentRuns(shared, batches).results(THREADS);
            assertThat(Content.of(actual)).containsExactlyInAnyOrderElementsOf(Content.of(expected));
        }
    }

    @Test
    @Tag("required")
    void p09_interruptKeepsItsFlag() {
        try (Trial trial = trial()) {
            Thread.currentThread().interrupt();
            try {
                trial.process(validInput(0));
            } catch (ProcessorInterruptedException expected) {
                assertThat(expected).hasMessageContaining("interrupted");
            }
            assertThat(Thread.interrupted()).as("the interrupt flag").isTrue();
            assertThat(trial.process(validInput(1)))
                    .as("result of the next message")
                    .isNotEmpty();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @Tag("declared")
    void p10_endlessInputIsGivenUpAndItsNeighboursGoOn() {
        assumeTrue(endlessInput().isPresent(), "declares that no input is endless");
        try (Trial sound = trial();
                Trial mixed = trial()) {
            List<Content> expected = Content.ofSound(sound.process(validBatch(2)));
            MessageBatch batch = MessageBatch.of(validInput(0), endlessInput().orElseThrow(), validInput(1));
            List<Message> actual = assertTimeoutPreemptively(givesUpWithin(), () -> mixed.process(batch));
            assertThat(Content.ofSound(actual)).isEqualTo(expected);
        }
    }

    @Test
    @Tag("declared")
    void p11_noVmStaysClaimed() {
        try (Trial trial = trial()) {
            MessageBatch batch = withFailure(validBatch(2));
            trial.process(batch);
            endlessInput()
                    .ifPresent(message -> assertTimeoutPreemptively(givesUpWithin(), () -> trial.process(message)));
            OptionalDouble inUse = trial.gauge("vm_pool_in_use");
            assumeTrue(inUse.isPresent(), "has no pool of VMs");
            assertThat(inUse).as("vm_pool_in_use").hasValue(0);
        }
    }

    @Test
    @Tag("required")
    void p12_closesTwiceAndRefusesBatchesAfterwards() {
        try (Trial trial = trial()) {
            trial.process(validInput(0));
            trial.processor().close();
            trial.processor().close();
            assertThatThrownBy(() -> trial.process(validInput(1))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @Tag("required")
    void p13_metersAreTheDeclaredOnesAndAddUp() {
        try (Trial trial = trial()) {
            List<Content> sound = Content.ofSound(trial.process(withFailure(validBatch(BATCH_SIZE))));
            int failing = failingInput().isPresent() ? 1 : 0;
            declaresCounts(BATCH_SIZE, failing, sound.size())
                    .forEach((name, count) ->
                            assertThat(trial.counted(name)).as(name).isEqualTo(count.doubleValue()));
            assertThat(declaresMeters()).as("declared meters").containsAll(trial.meterNames());
            assertThat(trial.warnings()).as("lines of level WARN").hasSize(failing);
        }
    }

    @Test
    @Tag("declared")
    void p14_invalidConfigsAreRefusedByPath() {
        ConfigRules rules = configRules();
        rules.refusesUnknownFields();
        rules.refusesWrongShapes();
        invalidConfigs().forEach(rules::refuses);
    }

    @Test
    @Tag("declared")
    void p15_syntaxErrorsSurfaceAtCreationWithTheirPlace() {
        assumeFalse(configsWithBrokenScript().isEmpty(), "declares no scripts");
        configsWithBrokenScript().forEach(configRules()::placesSyntaxError);
    }

    @Test
    @Tag("declared")
    void p16_everyFieldIsDocumentedAndItsDefaultIsValid() {
        configRules().documentsEveryField();
    }
}
