package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import dev.nekton.vm.message.StageFailure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generators, async functions, promises and their jobs. */
class SuspendingFunctionsTest {
    private static final String LOGGING = """
            var logged = [];
            function log(x) { logged.push(x === undefined ? 'undefined' : JSON.parse(JSON.stringify(x))); }
            function tick(n) { return function () { log('tick ' + n); }; }
            function all(it) { var l = []; for (var r = it.next(); !r.done; r = it.next()) l.push(r.value); return l; }
            %s
            return {payload: logged};""";

    static Stream<Arguments> generators() {
        return ScriptCases.of("generators.txt");
    }

    static Stream<Arguments> promises() {
        return ScriptCases.of("promises.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"generators", "promises"})
    void does(String name, String script, String logged) {
        assertThat(RunningScripts.messageOf(LOGGING.formatted(script), Message.of("1"))
                        .value()
                        .plainText())
                .as(name)
                .isEqualTo(logged);
    }

    @Test
    void aJobChangesTheMessageThatTheScriptReturned() {
        Message message = RunningScripts.messageOf(
                "Promise.resolve().then(() => { msg.payload = 'late' }); return msg;", Message.of("1"));

        assertThat(message.value().plainText()).isEqualTo("late");
    }

    @Test
    void jobsOfAScriptThatFailsDoNotRunLater() {
        try (RunningScripts scripts = RunningScripts.bodies(
                "Promise.resolve().then(() => { msg.payload = 'leaked' }); throw new Error('first');",
                "return {payload: 'clean'};")) {
            assertThat(scripts.run(0, Message.of("1")).failures()).hasSize(1);
            assertThat(scripts.run(1, Message.of("2"))
                            .messages()
                            .get(0)
                            .message()
                            .value()
                            .plainText())
                    .isEqualTo("clean");
        }
    }

    @Test
    void anErrorInAGeneratorPointsToItsLine() {
        StageFailure failure = RunningScripts.failureOf("""
                function* f() {
                  yield 1;
                  null.x;
                }
                var it = f();
                it.next();
                it.next();
                return msg;""");

        assertThat(failure.text()).startsWith("code:3:").contains("null.x;");
    }
}
