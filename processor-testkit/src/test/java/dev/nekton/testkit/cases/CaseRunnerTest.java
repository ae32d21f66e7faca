package dev.nekton.testkit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.spi.Processors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseRunnerTest {
    private final EchoFactory echo = new EchoFactory();
    private final CaseRunner runner = CaseRunner.of(Processors.of(List.of(echo)));

    @Test
    void passesWhenAllBatchesComeOutAsExpected() {
        CaseLine line = line(
                "echo",
                "{}",
                "[[{'payload':'1'},{'payload':'drop'},{'payload':'{\"a\": 1}'}],[]]",
                "{'batches':[{'messages':[{'payload':'1.0'},{'payload':'{\"a\":1}'}]},{'messages':[]}]}");
        assertThat(runner.run(line)).isEqualTo(new CaseResult.Passed("a/b"));
        assertThat(echo.open).hasValue(0);
    }

    @Test
    void missingMessageIsReportedWithInputConfigAndWarnings() {
        CaseResult.Failed failed = fail(line(
                "echo",
                "{'x':4}",
                "[[{'payload':'drop','metadata':{'k':'v'}}]]",
                "{'batches':[{'messages':[{'payload':'wanted'}]}]}"));
        assertThat(failed.difference()).isEqualTo("/batches/0/messages: expected 1 message, got no message");
        assertThat(failed).hasToString("""
                        a/b  (cases.jsonl:7)
                          /batches/0/messages: expected 1 message, got no message
                          the expectation follows decision D3
                          config: {"x":4}
                          input:
                            drop
                              metadata {k=v}
                          expected:
                            wanted
                          got: nothing
                          log:
                            WARN dropped message (reason=js_throw) TypeError""");
    }

    @Test
    void differenceNamesTheBatchItIsIn() {
        CaseResult.Failed failed = fail(line(
                "echo",
                "{}",
                "[[],[{'payload':'{\"a\":1}'}]]",
                "{'batches':[{'messages':[]},{'messages':[{'payload':'{\"a\":2}'}]}]}"));
        assertThat(failed.difference()).isEqualTo("/batches/1/messages/0/payload/a: expected 2, got 1");
    }

    @Test
    void refusedConfigIsExpected() {
        assertThat(runner.run(line("echo", "{'y':1}", "[]", "{'config_error':'no y'}")))
                .isInstanceOf(CaseResult.Passed.class);
    }

    @Test
    void acceptedConfigWasToBeRefused() {
        CaseResult.Failed failed = fail(line("echo", "{}", "[]", "{'config_error':'no y'}"));
        assertThat(failed.difference()).contains("to be refused", "the reference said: no y");
        assertThat(echo.open).hasValue(0);
    }

    @Test
    void refusedConfigWasToBeAccepted() {
        CaseResult.Failed failed = fail(line("echo", "{'y':1}", "[]", "{'batches':[]}"));
        assertThat(failed.difference()).contains("refused", "field y not recognised");
    }

    @Test
    void exceptionOfTheFactoryIsNoRefusal() {
        CaseResult.Failed failed = fail(line("echo", "{'x':13}", "[]", "{'config_error':'13'}"));
        assertThat(failed.difference()).contains("ArithmeticException: x is 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "overflow"})
    void whatAProcessorThrowsIsAFailureAndItIsClosed(String text) {
        CaseResult.Failed failed =
                fail(line("echo", "{}", "[[{'payload':'" + text + "'}]]", "{'batches':[{'messages':[]}]}"));
        assertThat(failed.difference()).startsWith("processing batch 0 threw");
        assertThat(echo.open).hasValue(0);
    }

    @Test
    void caseThatHangsIsGivenUp() {
        CaseLine line = line("echo", "{}", "[[{'payload':'hang'}]]", "{'batches':[{'messages':[]}]}");
        CaseResult result = runner.withTimeout(Duration.ofMillis(100)).run(line);
        assertThat(result).asString().contains("no result after 100 ms");
    }

    @Test
    void unknownProcessorIsAFailureEvenWhereTheConfigIsToBeRefused() {
        CaseResult.Failed failed = fail(line("ecko", "{}", "[]", "{'config_error':''}"));
        assertThat(failed.difference())
                .isEqualTo("processor type ecko is not installed (did you mean \"echo\"?); installed: echo");
    }

    @Test
    void brokenLineIsAFailure() {
        CaseResult.Failed failed = fail(new BrokenLine("cases.jsonl:3", "not JSON: EOF"));
        assertThat(failed).hasToString("cases.jsonl:3\n  not JSON: EOF");
        assertThat(failed.place()).isEqualTo("cases.jsonl:3");
    }

    private CaseResult.Failed fail(CaseLine line) {
        return (CaseResult.Failed) runner.run(line);
    }

    /** Single quotes stand for double ones. */
    private static CaseLine line(String processor, String config, String batches, String expect) {
        String json = "{'id':'a/b','processor':'" + processor + "','config':" + config + ",'batches':" + batches
                + ",'expect':" + expect + ",'decision':'D3'}";
        String escaped = json.replace("\"", "\\\"").replace('\'', '"');
        return CaseParser.parse("cases.jsonl:7", escaped.getBytes(StandardCharsets.UTF_8));
    }
}
