package dev.nekton.vm.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Message;
import dev.nekton.vm.RunningScripts;
import dev.nekton.vm.message.MessageVm;
import dev.nekton.vm.message.ScriptedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramScopeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1; seen = typeof x; x === 1",
                "for (x = 0; x < 1; x++) {} x === 1",
                "for (x in {a: 1}) {} x === 'a'",
                "(function () { x = 1; })(); x === 1",
                "x = 1; x += 1; x === 2",
                "var x = 1; x === 1",
                "let x = 1; x === 1",
                "const x = 1; x === 1",
                "function x() { return 1 } x() === 1"
            })
    void namesAreGoneAfterwards(String program) {
        try (RunningScripts running = RunningScripts.programs(program, "typeof x === 'undefined'");
                MessageVm vm = running.borrow()) {
            ScriptedMessage message = new ScriptedMessage(Message.of("1"));
            for (int i = 0; i < 3; i++) {
                assertThat(vm.test(0, message)).isTrue();
                assertThat(vm.test(1, message)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let msg = 5; msg === 5",
                "const msg = 5; msg === 5",
                "var msg = 5; msg === 5",
                "var cache = 1; cache === 1",
                "let console = 1; console === 1",
                "function cache() { return 1 } cache() === 1",
                "arguments.length === 0",
                "this === globalThis",
                "globalThis.msg === msg",
                "this.msg === msg",
                "msg.payload === 1",
                "typeof msg === 'object' && typeof cache.get === 'function' && typeof console.log === 'function'"
            })
    void theGivenNamesMayBeShadowedAndRead(String program) {
        try (RunningScripts running = RunningScripts.programs(program)) {
            assertThat(running.test(0, Message.of("1"))).isTrue();
            assertThat(running.test(0, Message.of("1"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let msg = {payload: 2}; return msg",
                "var cache = 2; return {payload: cache}",
                "const console = 2; return {payload: console}",
                "msg = {payload: 2}; return msg",
                "return {payload: arguments.length + 2}",
                "return {payload: (function () { return this === undefined ? 2 : 3 })()}",
                "let a = 1; { let a = 2; } return {payload: a + 1}",
                "return {payload: 2}; // the end",
                "return {payload: 2} /* the end */",
                "if (true) { return {payload: 2} }"
            })
    void bodiesToo(String body) {
        assertThat(RunningScripts.messageOf(body, Message.of("1")).text()).isEqualTo("2");
    }

    @Test
    void aBodyIsStrict() {
        assertThat(RunningScripts.failureOf("x = 1; return msg").text())
                .contains("ReferenceError: \"x\" is not defined");
    }
}
