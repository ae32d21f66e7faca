package dev.nekton;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    private static final MetadataKeys EMPTY = new MetadataKeys(new String[0]);

    private final String[] names;
    private final List<String> list;

    /** At a name's hash, or behind it: the name's place, from 1. Half of it at least is empty. */
    private final int[] places;

    private final Map<String, MetadataKeys> next = new ConcurrentHashMap<>(2);

    /** The first one of {@link #next}, which is most often the one that is asked for. */
    private @Nullable MetadataKeys first;

    private MetadataKeys(String[] names) {
        this.names = names;
        this.list = List.of(names);
        this.places = new int[Integer.highestOneBit(names.length + 1) * 4];
        for (int i = 0; i < names.length; i++) {
            places[slot(names[i])] = i + 1;
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
        return names.length;
    }

    /** Returns the names in order; unmodifiable. */
    public List<String> names() {
        return list;
    }

    /** Returns the name at {@code index}, from 0. */
    public String name(int index) {
        return names[index];
    }

    /** Returns where {@code name} stands, from 0, or -1. */
    public int indexOf(String name) {
        return places[slot(name)] - 1;
    }

    /** Returns where {@code name} stands in {@link #places}, or the empty place where it would. */
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & places.length - 1;
        while (places[slot] != 0 && !names[places[slot] - 1].equals(name)) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }

    /** Returns the key set with {@code name} added at the end, if it is known already and the first one to ask; else null. */
    @Nullable
    MetadataKeys first(String name) {
        MetadataKeys known = first;
        return known != null && known.names[names.length].equals(name) ? known : null;
    }

    /** Returns the key set with {@code name} added at the end; {@code name} must not be in this one. */
    MetadataKeys with(String name) {
        MetadataKeys known = next.get(Objects.requireNonNull(name, "name"));
        return known != null ? known : extend(name);
    }

    private MetadataKeys extend(String name) {
        String[] extended = Arrays.copyOf(names, names.length + 1);
        extended[names.length] = name;
        MetadataKeys made = new MetadataKeys(extended);
        if (SHARED.get() >= MAX_SHARED) {
            return made;
        }
        MetadataKeys earlier = next.putIfAbsent(name, made);
        if (earlier == null) {
            SHARED.incrementAndGet();
            first = first == null ? made : first;
        }
        return earlier == null ? made : earlier;
    }
}
