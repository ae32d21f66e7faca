package dev.nekton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a host hands to a processor: its name in the pipeline, where to log and count, and the clock.
 *
 * <p><em>Immutable</em> and <em>thread-safe</em>, as its parts are.
 *
 * @param label the label given in the configuration, empty where there is none
 * @param path where the processor stands, as Benthos writes it: {@code root.pipeline.processors.0}
 * @param logger where the processor logs
 * @param scriptLogger where the {@code console} of its scripts logs
 * @param meters where it registers its meters
 * @param clock the time of now
 */
public record Resources(
        String label, String path, Logger logger, Logger scriptLogger, MeterRegistry meters, Clock clock) {
    /** Checks that nothing is null. */
    public Resources {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(logger, "logger");
        Objects.requireNonNull(scriptLogger, "scriptLogger");
        Objects.requireNonNull(meters, "meters");
        Objects.requireNonNull(clock, "clock");
    }

    /**
     * Returns resources for embedding: the logger {@code nekton.<label>} with a child {@code console} for scripts, meters
     * in a registry of their own, the UTC clock.
     */
    public static Resources of(String label) {
        Logger logger = LoggerFactory.getLogger("nekton." + label);
        Logger scriptLogger = LoggerFactory.getLogger(logger.getName() + ".console");
        return new Resources(label, "", logger, scriptLogger, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /** Returns these resources with another registry. */
    public Resources withMeters(MeterRegistry registry) {
        return new Resources(label, path, logger, scriptLogger, registry, clock);
    }

    /** Returns these resources with another logger, for scripts as well. */
    public Resources withLogger(Logger replacement) {
        return new Resources(label, path, replacement, replacement, meters, clock);
    }

    /** Returns these resources with another logger for scripts. */
    public Resources withScriptLogger(Logger replacement) {
        return new Resources(label, path, logger, replacement, meters, clock);
    }

    /** Returns these resources with another clock. */
    public Resources withClock(Clock replacement) {
        return new Resources(label, path, logger, scriptLogger, meters, replacement);
    }

    /**
     * Returns the counter of that name, tagged with {@link #label()} and {@link #path()}.
     *
     * @param tags further tags: name, value, name, value
     */
    public Counter counter(String name, String... tags) {
        return Counter.builder(name).tags(tags()).tags(tags).register(meters);
    }

    /** Returns the timer of that name, tagged as {@link #counter} tags. */
    public Timer timer(String name) {
        return Timer.builder(name).tags(tags()).register(meters);
    }

    /**
     * Registers a counter that asks {@code state} for its count as long as {@code state} is in use elsewhere: for what is
     * counted too often to touch a meter each time.
     */
    public <T> FunctionCounter counter(String name, T state, ToDoubleFunction<T> count) {
        return FunctionCounter.builder(name, state, count).tags(tags()).register(meters);
    }

    /**
     * Registers a timer that asks {@code state} for its count and its total time as long as {@code state} is in use
     * elsewhere: for what is timed too often to touch a meter each time.
     *
     * @param nanos the total time in nanoseconds
     */
    public <T> FunctionTimer timer(String name, T state, ToLongFunction<T> count, ToDoubleFunction<T> nanos) {
        return FunctionTimer.builder(name, state, count, nanos, TimeUnit.NANOSECONDS)
                .tags(tags())
                .register(meters);
    }

    /** Registers a gauge that asks {@code state} for its value as long as {@code state} is in use elsewhere. */
    public <T> Gauge gauge(String name, T state, ToDoubleFunction<T> value) {
        return Gauge.builder(name, state, value).tags(tags()).register(meters);
    }

    private Tags tags() {
        return Tags.of("label", label, "path", path);
    }
}
