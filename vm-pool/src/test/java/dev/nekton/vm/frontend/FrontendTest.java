package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.config.ConfigProblems;
import dev.nekton.vm.RunningScripts;
import dev.nekton.vm.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "msg.payload.a > 1 && msg.meta.k === 'v'",
                "msg.payload.name.startsWith('x')",
                "var x = msg.payload; x > 1",
                "let n = 0; n++; n += 2; n > 1",
                "x = msg.payload; x",
                "Math.max(msg.payload.a, 2) > Number(msg.meta.k)",
                "Array.isArray(msg.payload)",
                "JSON.stringify(msg.payload) === '1'",
                "new Date(msg.payload.at).getTime() > 0",
                "/x/.test(msg.meta.topic)",
                "cache.exists(msg.meta.k)",
                "console.log(msg) ; true",
                "if (msg.payload) 1; else 2",
                "[1, 2].includes(msg.payload)",
                "typeof msg.payload === 'number'"
            })
    void seesThatAProgramOnlyReads(String program) {
        assertThat(translate(RunningScripts.program(program)).mayChangeMessage())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msg.payload = 1",
                "msg.payload.a.b = 1",
                "msg['payload'] = 1",
                "msg.payload.a += 1",
                "msg.payload.a++",
                "--msg.payload.a",
                "delete msg.payload.a",
                "var p = msg.payload; p.a = 1",
                "msg.payload.push(1)",
                "msg.payload.sort()",
                "Object.assign(msg.payload, {a: 1})",
                "change(msg); function change(m) { m.a = 1 }",
                "(function (m) { m.a = 1 })(msg)",
                "new Change(msg)",
                "for (msg.payload in {a: 1}) {}",
                "for (msg.payload of [1]) {}",
                "tag`a`",
                "with (msg) { payload = 1 }"
            })
    void seesThatAProgramMayWrite(String program) {
        assertThat(translate(RunningScripts.program(program)).mayChangeMessage())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"this.msg", "globalThis.msg", "eval('msg')", "Function('return msg')()"})
    void seesThatAProgramMayLookAtGlobals(String program) {
        assertThat(translate(RunningScripts.program(program)).readsGlobals()).isTrue();
        assertThat(translate(RunningScripts.program("msg.payload")).readsGlobals())
                .isFalse();
    }

    @Test
    void tellsThePlaceInTheUsersText() {
        CompilableScript script = translate(RunningScripts.body("a;\n  b;\nreturn msg"));
        String[] lines = script.javascript().split("\n");
        for (int line = 1; line <= lines.length; line++) {
            String expected = switch (lines[line - 1]) {
                case "b;" -> "code:2:3";
                case "return msg;" -> "code:3:1";
                default -> "code:1:1";
            };
            assertThat(script.positionOf(line, "")).as(lines[line - 1]).hasToString(expected);
        }
        assertThat(script.positionOf(999, "")).hasToString("code:1:1");
    }

    private static CompilableScript translate(Script script) {
        ConfigProblems problems = new ConfigProblems();
        CompilableScript translated =
                Frontend.translate(script, problems).orElseThrow(() -> new AssertionError("does not parse"));
        problems.throwIfAny();
        return translated;
    }
}
