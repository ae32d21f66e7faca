package dev.nekton.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Value.Struct} without copying it. <em>Not thread-safe.</em> */
public final class StructBuilder {
    private static final Keys NO_NAMES = Keys.ofObjects(List.of());
    private static final Value[] NO_VALUES = new Value[0];

    /** Objects with more members than that do not share their names: the way there would be long. */
    static final int MOST_KEYS = 32;

    private static final int ROOM = 4;

    private Keys keys = NO_NAMES;
    private Value[] values = NO_VALUES;

    /** The members, where names are not shared. */
    private @Nullable Map<String, Value> others;

    StructBuilder() {}

    /** Sets a member; a name that was set before keeps its place and takes the new value. */
    public StructBuilder set(String name, Value value) {
        Objects.requireNonNull(value, "value");
        Keys next = others == null ? keys.first(name) : null;
        if (next == null) {
            setSlowly(WellFormed.of(name), value);
        } else {
            add(next, value);
        }
        return this;
    }

    /** Returns the object; the builder is empty afterwards. */
    public Value.Struct build() {
        Map<String, Value> members = others == null
                ? new KeyedMembers(keys, values.length == keys.size() ? values : Arrays.copyOf(values, keys.size()))
                : Collections.unmodifiableMap(others);
        keys = NO_NAMES;
        values = NO_VALUES;
        others = null;
        return new Value.Struct(members);
    }

    private void setSlowly(String name, Value value) {
        if (others != null) {
            others.put(name, value);
            return;
        }
        int known = keys.indexOf(name);
        if (known >= 0) {
            values[known] = value;
            return;
        }
        Keys next = keys.size() < MOST_KEYS ? keys.with(name) : null;
        if (next != null && next.isShared()) {
            add(next, value);
        } else {
            others = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                others.put(keys.name(i), values[i]);
            }
            others.put(name, value);
        }
    }

    private void add(Keys next, Value value) {
        int place = keys.size();
        if (place == values.length) {
            values = Arrays.copyOf(values, place + ROOM);
        }
        values[place] = value;
        keys = next;
    }
}
