package dev.nekton.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object whose names are shared with other objects.
 *
 * <p><em>Immutable.</em>
 */
final class KeyedMembers extends AbstractMap<String, Value> {
    private final Keys keys;
    private final Value[] values;

    KeyedMembers(Keys keys, Value[] values) {
        if (values.length != keys.size()) {
            throw new IllegalArgumentException(keys.size() + " names but " + values.length + " values");
        }
        this.keys = keys;
        this.values = values;
    }

    Keys keys() {
        return keys;
    }

    Value valueAt(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable Value get(@Nullable Object name) {
        int index = name instanceof String text ? keys.indexOf(text) : -1;
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<Map.Entry<String, Value>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, Value>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Value>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Value> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(keys.name(next), values[next++]);
        }
    }
}
