package dev.nekton.vm.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.Limits;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that want to stay for ever, take everything, or get out. */
class HostileScriptsTest {
    private static final Limits LIMITS = Limits.ofDefaults()
            .withTimeout(Duration.ofMillis(600))
            .withMemory(48_000_000)
            .withResultSize(500_000);
    private static final Duration BOUND = LIMITS.timeout().plusSeconds(5);
    private static final long SLACK = 64_000_000;

    private static long heapBefore;

    static Stream<HostileScript> scripts() {
        return Stream.of("endless", "recursion", "memory", "conversion", "errors", "regex", "modern", "escape")
                .flatMap(HostileScript::of);
    }

    @BeforeAll
    static void measureTheHeap() {
        HostileOutcome.of("return msg", LIMITS);
        heapBefore = heap();
    }

    @AfterAll
    static void theHeapIsBackToWhereItWas() {
        assertThat(heap()).isLessThan(heapBefore + SLACK);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aHostileScriptEndsAsItShould(HostileScript hostile) {
        boolean isEndless = hostile.expect().equals(Set.of("timeout"));
        Limits limits = isEndless ? LIMITS.withTimeout(Duration.ofMillis(100)) : LIMITS;
        HostileOutcome outcome = HostileOutcome.of(hostile.script(), limits);

        assertThat(outcome.took()).isLessThan(BOUND);
        assertThat(hostile.expect()).as(outcome.text()).contains(outcome.kind());
        assertThat(outcome.text()).containsPattern(hostile.text());
        assertThat(outcome.text()).doesNotContainPattern("java\\.|openjdk|nashorn|\\$nekton|dev\\.nekton");
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
