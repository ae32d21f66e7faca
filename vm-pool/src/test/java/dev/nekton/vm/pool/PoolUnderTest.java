package dev.nekton.vm.pool;

import dev.nekton.Resources;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ScriptText;
import dev.nekton.testkit.fake.RecordingLogger;
import dev.nekton.vm.Script;
import dev.nekton.vm.VmPoolSettings;
import dev.nekton.vm.engine.JsEngine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A pool, its meters and its log. */
final class PoolUnderTest implements AutoCloseable {
    static final Duration LONG = Duration.ofMinutes(5);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final RecordingLogger logger = RecordingLogger.of("pool");
    final VmPool pool;

    PoolUnderTest(VmPoolSettings settings) {
        pool = new VmPool(
                engine("return msg"),
                settings,
                Resources.of("p").withMeters(meters).withLogger(logger));
    }

    static PoolUnderTest of(int maxSize, int preloadSize) {
        return new PoolUnderTest(new VmPoolSettings(maxSize, preloadSize, LONG, LONG, LONG, false));
    }

    static PoolUnderTest waiting(int maxSize, Duration maxWait) {
        return new PoolUnderTest(new VmPoolSettings(maxSize, 0, LONG, LONG, maxWait, false));
    }

    static JsEngine engine(String... bodies) {
        ConfigProblems problems = new ConfigProblems();
        List<Script> scripts = List.of(bodies).stream()
                .map(body -> Script.functionBody(ScriptText.of("code", body)))
                .toList();
        JsEngine engine = JsEngine.compile(scripts, Map.of(), problems);
        problems.throwIfAny();
        return engine;
    }

    double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    double count(String name) {
        return meters.get(name).functionCounter().count();
    }

    /** Returns {@code created, in use, available}. */
    List<Integer> sizes() {
        return List.of((int) gauge("vm_pool_created"), (int) gauge("vm_pool_in_use"), (int) gauge("vm_pool_available"));
    }

    /** Returns {@code uses, hits, misses, errors}. */
    List<Integer> counts() {
        return List.of((int) count("vm_pool_uses"), (int) count("vm_pool_hits"), (int) count("vm_pool_misses"), (int)
                count("vm_pool_errors"));
    }

    boolean hasGauges() {
        return meters.getMeters().stream().anyMatch(Gauge.class::isInstance);
    }

    @Override
    public void close() {
        pool.close();
    }
}
