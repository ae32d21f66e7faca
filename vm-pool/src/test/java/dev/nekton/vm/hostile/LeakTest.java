package dev.nekton.vm.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.value.Json;
import dev.nekton.value.Value;
import dev.nekton.vm.Script;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import dev.nekton.vm.message.ScriptedMessage;
import dev.nekton.vm.message.StageFailure;
import dev.nekton.vm.message.StageOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that leave something behind, and what an innocent one sees after them. */
class LeakTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final VmPoolSettings ONE_VM = new VmPoolSettings(1, 1, LONG, LONG, LONG, false);

    /** A hostile script and an innocent one. */
    record Pair(String name, String script, String expect, String text, String probe) {
        static Pair read(String line) {
            Value.Struct members = (Value.Struct) Json.parse(line);
            return new Pair(
                    member(members, "name"),
                    member(members, "script"),
                    member(members, "expect"),
                    member(members, "text"),
                    member(members, "probe"));
        }

        private static String member(Value.Struct members, String name) {
            return Objects.requireNonNull(members.members().get(name), name).plainText();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> pairs() {
        try (InputStream in = LeakTest.class.getResourceAsStream("leak.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Pair::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aLaterScriptSeesNothingOfAnEarlierOne(Pair pair) {
        String untouched;
        try (MessageScripts alone = compile(pair.probe())) {
            untouched = run(alone, 0);
        }
        try (MessageScripts scripts = compile(pair.script(), pair.probe())) {
            String first = run(scripts, 0);
            assertThat(pair.expect().split("\\|")).contains(first.substring(0, first.indexOf(' ')));
            assertThat(first).containsPattern(pair.text());
            assertThat(run(scripts, 0)).as("the same script again").isEqualTo(first);
            assertThat(run(scripts, 1))
                    .as("the innocent one")
                    .isEqualTo(untouched)
                    .startsWith("value");
        }
    }

    private static MessageScripts compile(String... bodies) {
        return MessageScripts.compile(
                Stream.of(bodies)
                        .map(body -> Script.functionBody(ScriptText.of("code", body)))
                        .toList(),
                ReturnRules.TAGS,
                ScriptSettings.ofDefaults().withPool(ONE_VM),
                Resources.of("leak").withLogger(RecordingLogger.of("leak")),
                new ConfigProblems());
    }

    private static String run(MessageScripts scripts, int number) {
        try (MessageVm vm = scripts.borrow()) {
            StageOutcome outcome = vm.run(number, new ScriptedMessage(Message.of("1")));
            List<StageFailure> failures = outcome.failures();
            return failures.isEmpty()
                    ? "value "
                            + outcome.messages().stream()
                                    .map(message -> message.message().text())
                                    .collect(Collectors.joining("\n"))
                    : "throws " + failures.get(0).text();
        }
    }
}
