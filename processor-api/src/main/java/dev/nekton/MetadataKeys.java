package dev.nekton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An ordered set of metadata names, shared by all metadata that was given the same names in the same order: adding a
 * name leads from one key set to the next, and the way is remembered.
 *
 * <p>At most {@value #MAX_SHARED} key sets are shared, so that names taken from data cannot fill the memory; further
 * ones work the same and are simply not shared.
 *
 * <p><em>Thread-safe. Immutable</em> to its users.
 */
public final class MetadataKeys {
    private static final int MAX_SHARED = 10_000;
    private static final AtomicInteger SHARED = new AtomicInteger();
    private static final MetadataKeys EMPTY = new MetadataKeys(List.of());

    private final List<String> names;
    private final Map<String, Integer> indexes;
    private final Map<String, MetadataKeys> next = new ConcurrentHashMap<>(2);

    private MetadataKeys(List<String> names) {
        this.names = names;
        this.indexes = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
        }
    }

    /**
     * Returns the key set of these names, in order.
     *
     * @throws IllegalArgumentException when a name comes twice
     */
    public static MetadataKeys of(List<String> names) {
        MetadataKeys keys = EMPTY;
        for (String name : names) {
            if (keys.indexOf(name) >= 0) {
                throw new IllegalArgumentException("the name " + name + " comes twice");
            }
            keys = keys.with(name);
        }
        return keys;
    }

    static MetadataKeys empty() {
        return EMPTY;
    }

    /** Returns how many names there are. */
    public int size() {
        return names.size();
    }

    /** Returns the names in order; unmodifiable. */
    public List<String> names() {
        return names;
    }

    /** Returns the name at {@code index}, from 0. */
    public String name(int index) {
        return names.get(index);
    }

    /** Returns where {@code name} stands, from 0, or -1. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** Returns the key set with {@code name} added at the end; {@code name} must not be in this one. */
    MetadataKeys with(String name) {
        MetadataKeys known = next.get(Objects.requireNonNull(name, "name"));
        return known != null ? known : extend(name);
    }

    private MetadataKeys extend(String name) {
        String[] extended = names.toArray(new String[names.size() + 1]);
        extended[names.size()] = name;
        MetadataKeys made = new MetadataKeys(List.of(extended));
        if (SHARED.get() >= MAX_SHARED) {
            return made;
        }
        MetadataKeys earlier = next.putIfAbsent(name, made);
        if (earlier == null) {
            SHARED.incrementAndGet();
        }
        return earlier == null ? made : earlier;
    }
}
