package dev.nekton.vm;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.time.Duration;

/**
 * How many VMs a processor keeps, and for how long: the section {@code vm_pool} of every script processor.
 *
 * <p><em>Immutable.</em>
 *
 * @param maxSize the most VMs at one time, at least 1
 * @param preloadSize how many are made at start, 0 to {@code maxSize}
 * @param idleTimeout how long a VM may lie unused before it is let go; {@code preloadSize} of them stay
 * @param cleanupInterval how often idle VMs are looked for
 * @param maxWait how long a batch waits for a free VM before it fails
 * @param metricsLogged whether one line of the pool's gauges and counters is logged each {@code cleanupInterval}
 */
public record VmPoolSettings(
        int maxSize,
        int preloadSize,
        Duration idleTimeout,
        Duration cleanupInterval,
        Duration maxWait,
        boolean metricsLogged) {

    private static final int DEFAULT_MAX_SIZE =
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** The declared field {@code vm_pool}. */
    public static final FieldSpec FIELD = FieldSpec.object(
                    "vm_pool",
                    ConfigSpec.of(
                            "The pool of JavaScript VMs.",
                            FieldSpec.of("max_size", FieldType.INTEGER)
                                    .asOptional()
                                    .atLeast(1)
                                    .doc("The most VMs at one time. Default: twice the CPUs, at least 4."),
                            FieldSpec.of("preload_size", FieldType.INTEGER)
                                    .defaultsTo("1")
                                    .atLeast(0)
                                    .doc("How many VMs are made at start and kept while idle."),
                            FieldSpec.of("idle_timeout", FieldType.DURATION)
                                    .defaultsTo("5m")
                                    .atLeast(1)
                                    .doc("How long a VM may lie unused before it is let go."),
                            FieldSpec.of("cleanup_interval", FieldType.DURATION)
                                    .defaultsTo("1m")
                                    .atLeast(1)
                                    .doc("How often idle VMs are looked for."),
                            FieldSpec.of("max_wait", FieldType.DURATION)
                                    .defaultsTo("30s")
                                    .atLeast(0)
                                    .doc("How long a batch waits for a free VM before its messages fail"
                                            + " (infra_failed)."),
                            FieldSpec.of("enable_metrics", FieldType.BOOLEAN)
                                    .defaultsTo("false")
                                    .doc("Logs created, in use, available, uses and errors once per"
                                            + " cleanup_interval.")))
            .doc("The pool of JavaScript VMs that the scripts run on.");

    /** Checks the ranges. */
    public VmPoolSettings {
        atLeast("max_size", 1, maxSize);
        atLeast("preload_size", 0, preloadSize);
        if (preloadSize > maxSize) {
            throw new IllegalArgumentException(
                    "preload_size must be at most max_size (" + maxSize + "), but was " + preloadSize);
        }
    }

    /** Returns the defaults of {@link #FIELD}. */
    public static VmPoolSettings ofDefaults() {
        return new VmPoolSettings(
                DEFAULT_MAX_SIZE, 1, Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(30), false);
    }

    /**
     * Returns the settings of a {@code vm_pool} object.
     *
     * @throws IllegalArgumentException when {@code preload_size} is greater than {@code max_size}, or either is above 2^31-1
     */
    public static VmPoolSettings from(Config config) {
        return new VmPoolSettings(
                config.isSet("max_size") ? count(config, "max_size") : DEFAULT_MAX_SIZE,
                count(config, "preload_size"),
                config.duration("idle_timeout"),
                config.duration("cleanup_interval"),
                config.duration("max_wait"),
                config.bool("enable_metrics"));
    }

    private static int count(Config config, String name) {
        long value = config.integer(name);
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " must be at most " + Integer.MAX_VALUE + ", but was " + value);
        }
        return (int) value;
    }

    private static void atLeast(String name, int least, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
        }
    }
}
