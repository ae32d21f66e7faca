package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/** Makes JavaScript values of values, in the global that the thread has entered. */
final class ToJs {
    private ToJs() {}

    static @Nullable Object value(Value value) throws NumberRangeException {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num num) {
            return number(num);
        }
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Array array) {
            return array(array.items());
        }
        return value instanceof Value.Struct struct ? struct(struct) : null;
    }

    static ScriptObject object(Map<String, Object> members) {
        ScriptObject object = Global.newEmptyInstance();
        members.forEach((name, member) -> set(object, name, member));
        return object;
    }

    /** Returns an object of metadata; a number in it that is out of range is a text. */
    static ScriptObject metadata(Metadata metadata) {
        ScriptObject object = Global.newEmptyInstance();
        metadata.forEach((name, entry) -> set(object, name, entry(entry)));
        return object;
    }

    private static @Nullable Object entry(Value entry) {
        try {
            return value(entry);
        } catch (NumberRangeException e) {
            return entry.plainText();
        }
    }

    private static ScriptObject struct(Value.Struct struct) throws NumberRangeException {
        ObjectLayout layout = struct.keys().flatMap(Layouts::of).orElse(null);
        if (layout == null) {
            return anyStruct(struct);
        }
        DataObject object = layout.newObject();
        for (int i = 0; i < layout.size(); i++) {
            layout.set(object, i, value(struct.valueAt(i)));
        }
        return object;
    }

    private static ScriptObject anyStruct(Value.Struct struct) throws NumberRangeException {
        ScriptObject object = Global.newEmptyInstance();
        for (Map.Entry<String, Value> member : struct) {
            set(object, member.getKey(), value(member.getValue()));
        }
        return object;
    }

    /** Adds an own member, {@code __proto__} as well. */
    private static void set(ScriptObject object, String name, @Nullable Object value) {
        if (ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(name))) {
            object.set(name, value, 0);
        } else {
            object.addOwnProperty(name, 0, value);
        }
    }

    private static Object array(List<Value> items) throws NumberRangeException {
        @Nullable Object[] elements = new Object[items.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = value(items.get(i));
        }
        return Global.allocate(elements);
    }

    private static Object number(Value.Num num) throws NumberRangeException {
        double value = num.value();
        if (Double.isInfinite(value) && !num.plainText().endsWith("Infinity")) {
            throw new NumberRangeException(num.plainText());
        }
        return number(value);
    }

    /** The engine keeps whole numbers as integers where they fit. */
    static Object number(double value) {
        int whole = (int) value;
        boolean isInteger = whole == value && (whole != 0 || 1 / value > 0);
        return isInteger ? (Object) whole : (Object) value;
    }
}
