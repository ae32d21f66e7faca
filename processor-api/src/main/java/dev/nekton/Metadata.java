package dev.nekton;

import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Named values beside a payload, in the order they were set. Hosts may deliver numbers, booleans, lists and objects;
 * processors emit texts.
 *
 * <p>The names live in a {@link Keys} that messages of one kind share, so copying costs one array.
 *
 * <p><em>Immutable.</em>
 */
public final class Metadata {
    private static final Metadata EMPTY = new Metadata(Keys.ofMetadata(List.of()), new Value[0]);

    private final Keys keys;
    private final Value[] values;

    private Metadata(Keys keys, Value[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** Returns metadata without entries. */
    public static Metadata empty() {
        return EMPTY;
    }

    /** Returns metadata of texts, in the map's order. */
    public static Metadata of(Map<String, String> texts) {
        Builder builder = builder();
        texts.forEach((key, text) -> builder.set(key, Value.of(text)));
        return builder.build();
    }

    /**
     * Returns metadata of these names.
     *
     * @param values a value for each name, in order; the array belongs to the metadata: do not change it
     * @throws IllegalArgumentException when there are more or fewer values than names
     */
    public static Metadata of(Keys keys, Value[] values) {
        if (values.length != keys.size()) {
            throw new IllegalArgumentException(keys.size() + " names but " + values.length + " values");
        }
        return values.length == 0 ? EMPTY : new Metadata(keys, values);
    }

    /** Returns a builder without entries. */
    public static Builder builder() {
        return new Builder(EMPTY);
    }

    /** Returns a builder that starts from these entries. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the names, shared by all metadata that has the same ones in the same order. */
    public Keys keys() {
        return keys;
    }

    /** Returns how many entries there are. */
    public int size() {
        return keys.size();
    }

    /** Returns the value at {@code index}, from 0, in the order of {@link #keys()}. */
    public Value valueAt(int index) {
        Objects.checkIndex(index, keys.size());
        return values[index];
    }

    /** Returns the value of {@code key}. */
    public Optional<Value> value(String key) {
        int index = keys.indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    /** Returns the text of {@code key}: a text as it is, anything else as Benthos prints it. */
    public Optional<String> text(String key) {
        return value(key).map(Value::plainText);
    }

    /** Returns whether there is an entry of that name. */
    public boolean contains(String key) {
        return keys.indexOf(key) >= 0;
    }

    /** Calls {@code action} for each entry, in order. */
    public void forEach(BiConsumer<String, Value> action) {
        for (int i = 0; i < keys.size(); i++) {
            action.accept(keys.name(i), values[i]);
        }
    }

    /** Returns these entries with one more, or with another value for a name that is there. */
    public Metadata with(String key, Value value) {
        int index = keys.indexOf(key);
        if (index < 0) {
            return toBuilder().set(key, value).build();
        }
        return withValueAt(index, value);
    }

    /** Returns these entries with another value at {@code index}, from 0, in the order of {@link #keys()}. */
    public Metadata withValueAt(int index, Value value) {
        Value[] replaced = values.clone();
        replaced[Objects.checkIndex(index, replaced.length)] = Objects.requireNonNull(value, "value");
        return new Metadata(keys, replaced);
    }

    /** Returns these entries without that name. */
    public Metadata without(String key) {
        if (!contains(key)) {
            return this;
        }
        Builder builder = builder();
        forEach((name, value) -> {
            if (!name.equals(key)) {
                builder.set(name, value);
            }
        });
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Metadata metadata) || metadata.size() != size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!metadata.value(keys.name(i)).equals(Optional.of(values[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < size(); i++) {
            hash += keys.name(i).hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((key, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(key)
                .append('=')
                .append(value.plainText()));
        return text.append('}').toString();
    }

    /** Builds {@link Metadata}. <em>Not thread-safe.</em> */
    public static final class Builder {
        private Keys keys;
        private Value[] values;

        private Builder(Metadata start) {
            keys = start.keys;
            values = Arrays.copyOf(start.values, start.size() + 4);
        }

        /** Sets an entry; a name that is there keeps its place and takes the new value. */
        public Builder set(String key, Value value) {
            Objects.requireNonNull(value, "value");
            Keys first = keys.first(key);
            int index = first == null ? keys.indexOf(key) : -1;
            if (index < 0) {
                index = keys.size();
                keys = first == null ? keys.with(key) : first;
                values = index < values.length ? values : Arrays.copyOf(values, 2 * index + 4);
            }
            values[index] = value;
            return this;
        }

        /** Sets an entry to a text. */
        public Builder set(String key, String text) {
            return set(key, Value.of(text));
        }

        /** Returns the metadata; the builder can go on. */
        public Metadata build() {
            return keys.size() == 0 ? EMPTY : new Metadata(keys, Arrays.copyOf(values, keys.size()));
        }
    }
}
