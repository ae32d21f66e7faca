package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.vm.Script;
import dev.nekton.vm.Surroundings;
import dev.nekton.vm.message.MessageScripts;
import dev.nekton.vm.message.ReturnRules;
import dev.nekton.vm.message.ScriptSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CompiledScriptsTest {
    @Test
    void anEqualScriptOfAnotherProcessorIsNotCompiledAgain() {
        Script script = fresh("return msg");
        assertThat(engine(script).cacheHits()).isZero();
        assertThat(engine(script, fresh("return 1")).cacheHits()).isEqualTo(1);
    }

    @Test
    void theSameTextReadAnotherWayIsAnotherScript() {
        Script body = fresh("1");
        engine(body);
        assertThat(engine(Script.program(body.text())).cacheHits()).isZero();
        assertThat(engine(body.withParameters(List.of("other"))).cacheHits()).isZero();
        assertThat(engine(body.withSurroundings(Surroundings.none())).cacheHits())
                .isZero();
    }

    @Test
    void aCachedScriptTellsPositionsOfTheTextThatWasGiven() {
        Script first = fresh("\n x.y()");
        Script second = Script.functionBody(ScriptText.of("other", first.text().text()));
        engine(first);
        JsEngine engine = engine(second);
        assertThat(engine.cacheHits()).isEqualTo(1);
        assertThat(engine.script(0).script()).isEqualTo(second);
    }

    @Test
    void aScriptThatDoesNotCompileIsReportedEachTime() {
        Script broken = fresh("return (");
        for (int i = 0; i < 2; i++) {
            ConfigProblems problems = new ConfigProblems();
            JsEngine.compile(List.of(broken), Map.of(), problems);
            assertThat(problems.isEmpty()).isFalse();
        }
    }

    @Test
    void threadsThatWantTheSameScriptAtOnceCompileItOnce() throws Exception {
        Script script = fresh("return [msg]");
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<Integer> compile = () -> {
            start.await();
            return engine(script).cacheHits();
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int hits = 0;
            for (Future<Integer> hit : threads.invokeAll(
                    List.of(compile, compile, compile, compile, compile, compile, compile, compile))) {
                hits += hit.get();
            }
            assertThat(hits).isEqualTo(7);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theLeastRecentlyUsedGoFirst() {
        Script first = fresh("return 1");
        Script second = fresh("return 2");
        engine(first, second);
        assertThat(engine(first).cacheHits()).isEqualTo(1);
        List<Script> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            many.add(fresh("// " + "x".repeat(235_000)));
        }
        engine(many.toArray(Script[]::new));
        assertThat(engine(second).cacheHits()).isZero();
        assertThat(engine(many.get(3)).cacheHits()).isEqualTo(1);
    }

    @Test
    void hitsAndMissesAreCounted() {
        Script script = fresh("return msg");
        assertThat(counts(script)).containsExactly(0.0, 1.0);
        assertThat(counts(script)).containsExactly(1.0, 0.0);
    }

    private static List<Double> counts(Script script) {
        Resources resources = Resources.of("test").withMeters(new SimpleMeterRegistry());
        try (MessageScripts ignored = MessageScripts.compile(
                List.of(script), ReturnRules.TAGS, ScriptSettings.ofDefaults(), resources, new ConfigProblems())) {
            return List.of(
                    resources.counter("script_cache_hits").count(),
                    resources.counter("script_cache_misses").count());
        }
    }

    /** A text that no other test compiles. */
    private static Script fresh(String body) {
        return Script.functionBody(ScriptText.of("code", "// " + UUID.randomUUID() + "\n" + body));
    }

    private static JsEngine engine(Script... scripts) {
        ConfigProblems problems = new ConfigProblems();
        JsEngine engine = JsEngine.compile(List.of(scripts), Map.of(), problems);
        problems.throwIfAny();
        return engine;
    }
}
