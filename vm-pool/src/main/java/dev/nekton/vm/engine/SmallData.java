package dev.nekton.vm.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;

/**
 * Tells what the engine's own code, which nothing stops, may run through: data without accessors and {@code toJSON}, and
 * with few values, each counted as often as there are ways to it.
 */
final class SmallData {
    private static final int MOST_VALUES = 10_000;

    private final Deque<ScriptObject> open = new ArrayDeque<>();
    private int values;

    private SmallData() {}

    /** {@code isSmallData(value)}. */
    static Object test(@Nullable Object[] arguments) {
        return new SmallData().isSmall(arguments[0]);
    }

    private boolean isSmall(@Nullable Object root) {
        boolean small = add(root);
        while (small && !open.isEmpty()) {
            small = addMembers(open.pop());
        }
        return small;
    }

    private boolean add(@Nullable Object value) {
        if (value instanceof ScriptObject object) {
            open.push(object);
        }
        return ++values <= MOST_VALUES;
    }

    private boolean addMembers(ScriptObject object) {
        ArrayData elements = object.getArray();
        if (elements.length() > MOST_VALUES || object.findProperty("toJSON", true) != null) {
            return false;
        }
        boolean small = true;
        for (int i = 0; small && i < elements.length(); i++) {
            small = add(elements.has(i) ? elements.getObject(i) : null);
        }
        for (Property property : object.getMap().getProperties()) {
            small = small && !property.isAccessorProperty() && add(property.getObjectValue(object, object));
        }
        return small;
    }
}
