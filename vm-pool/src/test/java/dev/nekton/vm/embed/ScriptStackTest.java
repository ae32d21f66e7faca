package dev.nekton.vm.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nekton.vm.ScriptException;
import dev.nekton.vm.ScriptFrame;
import org.junit.jupiter.api.Test;

class ScriptStackTest {
    private static final String NESTED = """
            function inner(x) {
              return x.y.z;
            }
            const outer = (v) => [v].map(inner);
            """;

    @Test
    void anExceptionCarriesTheUsersCallsAndNothingElse() {
        try (ScriptPool scripts = ScriptPool.builder()
                .function("code", NESTED + "return outer({});")
                .build()) {
            assertThatExceptionOfType(ScriptException.class)
                    .isThrownBy(() -> scripts.call("code"))
                    .satisfies(e -> assertThat(e.stack())
                            .extracting(ScriptFrame::toString)
                            .containsExactly("at inner (code:2:3)", "at outer (code:4:22)", "at code:5:1"));
        }
    }

    @Test
    void theStackOfACaughtErrorShowsTheSame() {
        assertThat(stackOf(NESTED + "try { outer({}); } catch (e) { return e.stack; }"))
                .isEqualTo("""
                TypeError: Cannot read property "z" from undefined
                    at inner (code:2:3)
                    at outer (code:4:22)
                    at code:5:7""");
    }

    @Test
    void anErrorKnowsWhereItWasMade() {
        assertThat(stackOf("""
                class Own extends Error { constructor() { super('no'); this.name = 'Own'; } }
                function make() { return new Own(); }
                return make().stack;"""))
                .startsWith("Own: no\n")
                .contains("at make (code:2:19)")
                .doesNotContain("nekton", "java");
    }

    @Test
    void whatKeepsTheStackOfACaughtErrorCantBeListed() {
        assertThat(stackOf("try { null.x } catch (e) { return Reflect.ownKeys(e).map(String).join(); }"))
                .isEqualTo("message");
        assertThat(stackOf("return Reflect.ownKeys(new Error('x')).map(String).join();"))
                .isEqualTo("message");
    }

    @Test
    void aStackThatRanOutIsShort() {
        assertThat(stackOf("function deep() { deep(); } try { deep(); } catch (e) { return e.stack; }")
                        .lines())
                .hasSizeLessThanOrEqualTo(11)
                .first()
                .isEqualTo("RangeError: Maximum call stack size exceeded");
    }

    private static String stackOf(String body) {
        try (ScriptPool scripts = ScriptPool.builder().function("code", body).build()) {
            return scripts.call("code").plainText();
        }
    }
}
