package dev.nekton.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An ordered set of names, shared by all metadata, or all objects, that were given the same names in the same order:
 * adding a name leads from one key set to the next, and the way is remembered.
 *
 * <p>At most {@value #MAX_SHARED} key sets of metadata and as many of objects are shared, and none of them holds more than
 * {@value #MAX_SHARED_LENGTH} characters, so that names taken from data cannot fill the memory; further ones work the
 * same and are simply not shared.
 *
 * <p><em>Thread-safe. Immutable</em> to its users.
 */
public final class Keys {
    private static final int MAX_SHARED = 10_000;
    private static final int MAX_SHARED_LENGTH = 2_000;

    private static final Keys OF_METADATA = new Keys(new String[0], 0, new AtomicInteger(), true, null);
    private static final Keys OF_OBJECTS = new Keys(new String[0], 0, new AtomicInteger(), true, null);

    private final String[] names;
    private final List<String> list;
    private final int length;

    /** How many key sets of this kind are shared. */
    private final AtomicInteger shared;

    private final boolean isShared;

    /** The shared key set with all names but the last; null where there is none. */
    private final @Nullable Keys before;

    /** Null until it is asked for. The race for it is benign: each thread would make an equal one. */
    private byte @Nullable [][] quoted;

    /** At a name's hash, or behind it: the name's place, from 1. Half of it at least is empty. */
    private final int[] places;

    private final Map<String, Keys> next = new ConcurrentHashMap<>(2);

    /** The first one of {@link #next}, which is most often the one that is asked for. */
    private @Nullable Keys first;

    private Keys(String[] names, int length, AtomicInteger shared, boolean isShared, @Nullable Keys before) {
        this.names = names;
        this.list = List.of(names);
        this.length = length;
        this.shared = shared;
        this.isShared = isShared;
        this.before = before;
        this.places = new int[Integer.highestOneBit(names.length + 1) * 4];
        for (int i = 0; i < names.length; i++) {
            places[slot(names[i])] = i + 1;
        }
    }

    /**
     * Returns metadata's key set of these names, in order.
     *
     * @throws IllegalArgumentException when a name comes twice
     */
    public static Keys ofMetadata(List<String> names) {
        return OF_METADATA.with(names);
    }

    /**
     * Returns the key set of {@link Value.Struct}s with members of these names, in order.
     *
     * @throws IllegalArgumentException when a name comes twice
     */
    public static Keys ofObjects(List<String> names) {
        return OF_OBJECTS.with(names);
    }

    /** Returns whether whoever asks for the same names gets this key set. */
    public boolean isShared() {
        return isShared;
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

    /** Returns the JSON texts of the names, in order, as UTF-8; do not change them. */
    byte[][] quoted() {
        byte[][] known = quoted;
        if (known == null) {
            int first = before == null ? 0 : before.size();
            known = first == 0 ? new byte[names.length][] : Arrays.copyOf(before.quoted(), names.length);
            for (int i = first; i < names.length; i++) {
                known[i] = Json.bytes(Value.of(names[i]));
            }
            quoted = known;
        }
        return known;
    }

    /** Returns how many characters all names have together. */
    public int length() {
        return length;
    }

    /** Returns where {@code name} stands, from 0, or -1. */
    public int indexOf(String name) {
        return places[slot(name)] - 1;
    }

    /** Returns the key set with {@code name} added at the end, if it is known already and the first one to ask; else null. */
    public @Nullable Keys first(String name) {
        Keys known = first;
        return known != null && known.names[names.length].equals(name) ? known : null;
    }

    /** Returns the key set with the name that is most likely added at the end; null when none was yet. */
    @Nullable
    Keys likelyNext() {
        return first;
    }

    /**
     * Returns the key set with {@code name} added at the end.
     *
     * @param name one that is not in this one
     */
    public Keys with(String name) {
        Keys known = next.get(Objects.requireNonNull(name, "name"));
        return known != null ? known : extend(name);
    }

    private Keys with(List<String> added) {
        Keys keys = this;
        for (String name : added) {
            if (keys.indexOf(name) >= 0) {
                throw new IllegalArgumentException("the name " + name + " comes twice");
            }
            keys = keys.with(name);
        }
        return keys;
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

    private Keys extend(String name) {
        String[] extended = Arrays.copyOf(names, names.length + 1);
        extended[names.length] = name;
        int extendedLength = length + name.length();
        boolean isToShare = isShared && shared.get() < MAX_SHARED && extendedLength <= MAX_SHARED_LENGTH;
        Keys made = new Keys(extended, extendedLength, shared, isToShare, isToShare ? this : null);
        if (!made.isShared) {
            return made;
        }
        Keys earlier = next.putIfAbsent(name, made);
        if (earlier == null) {
            shared.incrementAndGet();
            first = first == null ? made : first;
        }
        return earlier == null ? made : earlier;
    }
}
