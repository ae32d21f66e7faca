package dev.nekton.vm.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nekton.Message;
import dev.nekton.ProcessorInterruptedException;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens around a script that is stopped. */
class StopTest {
    private static final Limits LIMITS = Limits.ofDefaults().withTimeout(Duration.ofMillis(20));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aTimeoutIsAReasonOfItsOwnAndTheTextNamesFieldAndPlace() {
        try (MessageScripts scripts = scripts(LIMITS, "var n = 0;\nwhile (true) n++;")) {
            StageFailure failure = failure(scripts, 0);
            assertThat(failure.reason()).isEqualTo(DropReason.TIMEOUT);
            assertThat(failure.text()).startsWith("code:2:1: ").contains("20 ms (limits.timeout)", "while (true) n++;");
            assertThat(exceeded("timeout")).isEqualTo(1);
        }
    }

    @Test
    void theOtherLimitsShareAReason() {
        Limits small =
                Limits.ofDefaults().withCallDepth(10).withMemory(8_000_000).withResultSize(1000);
        try (MessageScripts scripts = scripts(
                small,
                "function f(n) { return n === 0 ? 0 : f(n - 1); } return {payload: f(10)};",
                "var a = []; while (true) a.push({});",
                "return {payload: 'x'.repeat(2000)};")) {
            for (int script = 0; script < 3; script++) {
                assertThat(failure(scripts, script).reason()).isEqualTo(DropReason.LIMIT_EXCEEDED);
            }
            assertThat(exceeded("call_depth")).isEqualTo(1);
            assertThat(exceeded("memory")).isEqualTo(1);
            assertThat(exceeded("result_size")).isEqualTo(1);
        }
    }

    @Test
    void theMessagesBehindItGoOnInAnotherVm() {
        String stopsAtTwo = "if (msg.payload === 2) while (true); msg.payload *= 10; return msg;";
        try (MessageScripts scripts = scripts(LIMITS, "return msg;", stopsAtTwo);
                MessageVm vm = scripts.borrow()) {
            List<ScriptedMessage> messages = Stream.of("1", "2", "3")
                    .map(Message::of)
                    .map(ScriptedMessage::new)
                    .flatMap(message -> vm.run(0, message).messages().stream())
                    .toList();
            List<String> payloads = new ArrayList<>();
            for (ScriptedMessage message : messages) {
                vm.run(1, message)
                        .messages()
                        .forEach(made -> payloads.add(made.message().text()));
            }
            assertThat(payloads).containsExactly("10", "30");
        }
    }

    @Test
    void aTestThatIsStoppedLeavesTheMessageForTheNextStage() {
        try (MessageScripts scripts = scripts(LIMITS, "return msg.payload.a;", "while (true);");
                MessageVm vm = scripts.borrow()) {
            ScriptedMessage message = new ScriptedMessage(Message.of("{\"a\":1}"));
            assertThat(vm.test(0, message)).isTrue();
            assertThatThrownBy(() -> vm.test(1, message)).hasMessageContaining("limits.timeout");
            assertThat(vm.test(0, message)).isTrue();
        }
    }

    @Test
    void aStoppedVmIsNotUsedAgain() {
        try (MessageScripts scripts = scripts(LIMITS, "return msg;", "while (true);")) {
            failure(scripts, 1);
            assertThat(inUse()).isZero();
            try (MessageVm vm = scripts.borrow()) {
                assertThat(vm.run(0, new ScriptedMessage(Message.of("1"))).failures())
                        .isEmpty();
            }
        }
    }

    @Test
    void manyStopsInARowKeepNeitherMemoryNorThreads() {
        int threads = Thread.activeCount();
        Limits none = LIMITS.withTimeout(Duration.ofNanos(1));
        try (MessageScripts scripts = scripts(none, "while (true);")) {
            failures(scripts, 50);
            long before = heap();
            failures(scripts, 300);
            assertThat(heap()).isLessThan(before + 32_000_000);
            assertThat(exceeded("timeout")).isEqualTo(350);
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 1);
    }

    @Test
    void anInterruptEndsTheScriptAndKeepsItsFlag() {
        Limits forever = LIMITS.withTimeout(Duration.ofMinutes(10));
        try (MessageScripts scripts = scripts(forever, "try { while (true); } catch (e) { return msg; }");
                MessageVm vm = scripts.borrow()) {
            ScriptedMessage message = new ScriptedMessage(Message.of("1"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> vm.run(0, message)).isInstanceOf(ProcessorInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private MessageScripts scripts(Limits limits, String... bodies) {
        List<Script> scripts = Stream.of(bodies)
                .map(body -> Script.functionBody(ScriptText.of("code", body)))
                .toList();
        Resources resources = Resources.of("scripts").withMeters(meters);
        return MessageScripts.compile(
                scripts,
                ReturnRules.TAGS,
                ScriptSettings.ofDefaults().withLimits(limits),
                resources,
                new ConfigProblems());
    }

    private static StageFailure failure(MessageScripts scripts, int script) {
        try (MessageVm vm = scripts.borrow()) {
            return vm.run(script, new ScriptedMessage(Message.of("1")))
                    .failures()
                    .get(0);
        }
    }

    private static void failures(MessageScripts scripts, int count) {
        for (int i = 0; i < count; i++) {
            failure(scripts, 0);
        }
    }

    private double exceeded(String limit) {
        return meters.get("script_limit_exceeded").tag("limit", limit).counter().count();
    }

    private double inUse() {
        return meters.get("vm_pool_in_use").gauge().value();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
