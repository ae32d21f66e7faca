package dev.nekton.store;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.ConfigSpec;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Where a store keeps its values, who shares it, and how much it holds: the section {@code cache} of the script
 * processors.
 *
 * <p><em>Immutable.</em>
 *
 * @param backend where the values are
 * @param name stores of one backend and name are one store, in the whole process; an empty name is private
 * @param path the file of a persistent store; absent in memory
 * @param ttl how long a value stays after it was put, at least a millisecond; absent: for ever
 * @param maxEntries the most values, at least 1
 * @param maxBytes the most bytes that keys and values take in memory, at least 1
 */
public record StoreSettings(
        Backend backend, String name, Optional<Path> path, Optional<Duration> ttl, long maxEntries, long maxBytes) {
    private static final long DEFAULT_MAX_ENTRIES = 1_000_000;
    private static final long DEFAULT_MAX_BYTES = 256L << 20;

    /** Where the values are. */
    public enum Backend {
        /** In memory: they are gone with the last user. */
        MEMORY,
        /** In memory and, a second later, in a file: they are there after a restart. */
        PERSISTENT;

        /** Returns the name in configurations. */
        @Override
        public String toString() {
            return this == MEMORY ? "memory" : "persistent";
        }
    }

    /** The declared field {@code cache}. */
    public static final FieldSpec FIELD = FieldSpec.object(
                    "cache",
                    ConfigSpec.of(
                            "Where the scripts' cache keeps its values, who shares it, and how much it holds.",
                            FieldSpec.of("backend", FieldType.STRING)
                                    .defaultsTo("memory")
                                    .oneOf("memory", "persistent")
                                    .doc("memory: gone at the end. persistent: in the file path as well, there again"
                                            + " after a restart."),
                            FieldSpec.of("name", FieldType.STRING)
                                    .defaultsTo("shared")
                                    .doc("Processors with the same backend and name share one cache; an empty name"
                                            + " keeps it private."),
                            FieldSpec.of("path", FieldType.STRING)
                                    .asOptional()
                                    .doc("The file of a persistent cache; made when there is none."),
                            FieldSpec.of("ttl", FieldType.DURATION)
                                    .asOptional()
                                    .atLeast(1)
                                    .doc("How long a value stays after it was set. Default: for ever."),
                            FieldSpec.of("max_entries", FieldType.INTEGER)
                                    .defaultsTo(Long.toString(DEFAULT_MAX_ENTRIES))
                                    .atLeast(1)
                                    .doc("The most values; the least recently used one goes."),
                            FieldSpec.of("max_bytes", FieldType.SIZE)
                                    .defaultsTo("256MiB")
                                    .atLeast(1)
                                    .doc(
                                            "The most memory that keys and values take; the least recently used ones go.")))
            .doc("The scripts' cache. Without this section: in memory, private to the processor.");

    /** Checks the ranges, and that a path is there exactly where there is a file. */
    public StoreSettings {
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(name, "name");
        if (backend == Backend.PERSISTENT && path.isEmpty()) {
            throw new IllegalArgumentException(
                    "backend persistent needs path: the file that keeps the values, such as ./cache.db");
        }
        if (backend == Backend.MEMORY && path.isPresent()) {
            throw new IllegalArgumentException(
                    "path is given, but backend memory keeps no file; to keep the values over"
                            + " restarts, set backend: persistent, else leave path out");
        }
        ttl.ifPresent(time -> atLeastOne("ttl in milliseconds", time.toMillis()));
        atLeastOne("max_entries", maxEntries);
        atLeastOne("max_bytes", maxBytes);
    }

    /** Returns the settings of a private store in memory, with the default bounds. */
    public static StoreSettings ofDefaults() {
        return new StoreSettings(
                Backend.MEMORY, "", Optional.empty(), Optional.empty(), DEFAULT_MAX_ENTRIES, DEFAULT_MAX_BYTES);
    }

    /** Returns the settings of a private store in that file, with the default bounds. */
    public static StoreSettings persistent(Path path, Optional<Duration> ttl) {
        return new StoreSettings(
                Backend.PERSISTENT, "", Optional.of(path), ttl, DEFAULT_MAX_ENTRIES, DEFAULT_MAX_BYTES);
    }

    /**
     * Returns the settings in the field {@code cache} of a processor; {@link #ofDefaults} where it is absent, and where
     * it is wrong, which is added to {@code problems}.
     *
     * @param processor the configuration that declares {@link #FIELD}
     */
    public static StoreSettings from(Config processor, ConfigProblems problems) {
        return processor.isSet(FIELD.name())
                ? processor.object(FIELD.name(), StoreSettings::from, ofDefaults(), problems)
                : ofDefaults();
    }

    /**
     * Returns the settings of a {@code cache} object that was given.
     *
     * @throws IllegalArgumentException when the path is missing, or of no use
     */
    public static StoreSettings from(Config section) {
        boolean persistent = section.string("backend").equals(Backend.PERSISTENT.toString());
        return new StoreSettings(
                persistent ? Backend.PERSISTENT : Backend.MEMORY,
                section.string("name"),
                path(section),
                section.isSet("ttl") ? Optional.of(section.duration("ttl")) : Optional.empty(),
                section.integer("max_entries"),
                section.size("max_bytes"));
    }

    /** Returns whether only one user has the store. */
    public boolean isPrivate() {
        return name.isEmpty();
    }

    /** Returns what differs from {@code other}, such as {@code ttl is 1h, then 5m}; empty when nothing does. */
    String differences(StoreSettings other) {
        StringJoiner differences = new StringJoiner(", ");
        addDifference("path", place(path), place(other.path), differences);
        addDifference("ttl", span(ttl), span(other.ttl), differences);
        addDifference("max_entries", Long.toString(maxEntries), Long.toString(other.maxEntries), differences);
        addDifference("max_bytes", Long.toString(maxBytes), Long.toString(other.maxBytes), differences);
        return differences.toString();
    }

    private static void addDifference(String field, String here, String there, StringJoiner differences) {
        if (!here.equals(there)) {
            differences.add(field + " is " + here + ", then " + there);
        }
    }

    private static String place(Optional<Path> path) {
        return path.map(file -> file.toAbsolutePath().normalize().toString()).orElse("not set");
    }

    private static String span(Optional<Duration> ttl) {
        return ttl.map(time -> time.toMillis() + "ms").orElse("not set");
    }

    private static Optional<Path> path(Config section) {
        String text = section.isSet("path") ? section.string("path") : "";
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("path is no file name here: " + e.getMessage(), e);
        }
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but was " + value);
        }
    }
}
