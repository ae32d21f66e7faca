package dev.nekton.vm.hostile;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigException;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.vm.Limit;
import dev.nekton.vm.Limits;
import dev.nekton.vm.Script;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageFailure;
import dev.nekton.vm.message.StageOutcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/**
 * What became of a script.
 *
 * @param kind {@code value}, {@code throws}, {@code refused} at start, or the name of a limit
 * @param text the payloads as JSON, or the error
 */
record HostileOutcome(String kind, String text, Duration took) {
    static HostileOutcome of(String script, Limits limits) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<Script> scripts = List.of(Script.functionBody(ScriptText.of("code", script)));
        Resources resources =
                Resources.of("hostile").withMeters(meters).withLogger(RecordingLogger.of("hostile", Level.TRACE));
        try (MessageScripts compiled = MessageScripts.compile(
                scripts,
                ReturnRules.TAGS,
                ScriptSettings.ofDefaults().withLimits(limits),
                resources,
                new ConfigProblems())) {
            return run(compiled, meters);
        } catch (ConfigException e) {
            return new HostileOutcome("refused", String.valueOf(e.getMessage()), Duration.ZERO);
        }
    }

    private static HostileOutcome run(MessageScripts compiled, SimpleMeterRegistry meters) {
        try (MessageVm vm = compiled.borrow()) {
            long start = System.nanoTime();
            StageOutcome outcome = vm.run(0, new ScriptedMessage(Message.of("1")));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (outcome.failures().isEmpty()) {
                return new HostileOutcome("value", payloads(outcome), took);
            }
            String text = outcome.failures().stream().map(StageFailure::text).collect(Collectors.joining("\n"));
            return new HostileOutcome(exceeded(meters), text, took);
        }
    }

    private static String payloads(StageOutcome outcome) {
        return outcome.messages().stream()
                .map(message -> message.message().text())
                .collect(Collectors.joining("\n"));
    }

    private static String exceeded(SimpleMeterRegistry meters) {
        return Stream.of(Limit.values())
                .map(Limit::field)
                .filter(field -> meters.get("script_limit_exceeded")
                                .tag("limit", field)
                                .counter()
                                .count()
                        > 0)
                .findFirst()
                .orElse("throws");
    }
}
