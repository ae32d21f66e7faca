package dev.nekton.vm;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How much a script may take before it is stopped: the section {@code limits} of every script processor.
 *
 * <p><em>Immutable.</em>
 *
 * @param timeout how long each run of a script may take, the reading of what it returned included; above zero
 * @param callDepth how many calls may be open at one time, at least 1
 * @param memory how many bytes may be allocated in each run of a script, at least 1; what is given back counts as well
 * @param resultSize how many bytes what a script returns may take, and a single text or list, at least 1
 */
public record Limits(Duration timeout, int callDepth, long memory, long resultSize) {
    private static final Limits DEFAULTS = new Limits(Duration.ofSeconds(5), 1000, 256_000_000, 16_000_000);

    /** The declared field {@code limits}. */
    public static final FieldSpec FIELD = FieldSpec.object(
                    "limits",
                    ConfigSpec.of(
                            "How much a script may take.",
                            FieldSpec.of("timeout", FieldType.DURATION)
                                    .defaultsTo("5s")
                                    .atLeast(1)
                                    .doc("How long each run of a script may take."),
                            FieldSpec.of("call_depth", FieldType.INTEGER)
                                    .defaultsTo("1000")
                                    .atLeast(1)
                                    .doc("How many calls may be open at one time."),
                            FieldSpec.of("memory", FieldType.SIZE)
                                    .defaultsTo("256MB")
                                    .atLeast(1)
                                    .doc("How much memory a script may allocate for one message."),
                            FieldSpec.of("result_size", FieldType.SIZE)
                                    .defaultsTo("16MB")
                                    .atLeast(1)
                                    .doc("How large may be what a script returns, and a single text or list.")))
            .doc("What a script may take before it is stopped.");

    /** Checks the ranges. */
    public Limits {
        Objects.requireNonNull(timeout, "timeout");
        atLeastOne("timeout", timeout.isNegative() ? 0 : Math.max(timeout.toSeconds(), timeout.toNanosPart()));
        atLeastOne("call_depth", callDepth);
        atLeastOne("memory", memory);
        atLeastOne("result_size", resultSize);
    }

    /** Returns the defaults of {@link #FIELD}. */
    public static Limits ofDefaults() {
        return DEFAULTS;
    }

    /**
     * Returns the settings of a {@code limits} object.
     *
     * @throws IllegalArgumentException when {@code call_depth} is above 2^31-1
     */
    public static Limits from(Config config) {
        long callDepth = config.integer("call_depth");
        if (callDepth > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "call_depth must be at most " + Integer.MAX_VALUE + ", but was " + callDepth);
        }
        return new Limits(
                config.duration("timeout"), (int) callDepth, config.size("memory"), config.size("result_size"));
    }

    /** Returns the {@code limits} object that {@link #from} makes these limits of. */
    public Map<String, Object> toConfig() {
        return Map.of(
                "timeout", timeout.toNanos() + "ns",
                "call_depth", callDepth,
                "memory", memory,
                "result_size", resultSize);
    }

    /** Returns the same with another timeout. */
    public Limits withTimeout(Duration changed) {
        return new Limits(changed, callDepth, memory, resultSize);
    }

    /** Returns the same with another call depth. */
    public Limits withCallDepth(int changed) {
        return new Limits(timeout, changed, memory, resultSize);
    }

    /** Returns the same with another bound on the memory, in bytes. */
    public Limits withMemory(long changed) {
        return new Limits(timeout, callDepth, changed, resultSize);
    }

    /** Returns the same with another bound on results, in bytes. */
    public Limits withResultSize(long changed) {
        return new Limits(timeout, callDepth, memory, changed);
    }

    /** Returns what to tell somebody whose script ran into one of them; names the field. */
    public String exceeded(Limit limit) {
        return switch (limit) {
            case TIMEOUT -> "the script ran longer than " + millis() + " ms (limits.timeout)";
            case CALL_DEPTH -> "RangeError: Maximum call stack size exceeded (limits.call_depth: " + callDepth + ")";
            case MEMORY -> "the script took more than " + memory + " bytes of memory (limits.memory)";
            case RESULT_SIZE ->
                "a result, a text or a list takes more than " + resultSize + " bytes (limits.result_size)";
        };
    }

    private String millis() {
        return java.math.BigDecimal.valueOf(timeout.toNanos(), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }
}
