package dev.nekton.vm.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * What a class marks its objects with; the values of the private fields hang on the mark. It is the key of a property of
 * the object, and since it is neither a text nor a symbol, nothing in JavaScript finds that property, and freezing the
 * object does not touch the values.
 *
 * <p><em>Not thread-safe:</em> it is used inside of one VM.
 */
final class PrivateBrand {
    private static final Object ABSENT = new Object();

    private final Object[] names;
    private @Nullable PropertyMap lastMap;
    private @Nullable Property lastProperty;

    private PrivateBrand(Object[] names) {
        this.names = names;
    }

    /** {@code brand(names)}. */
    static Object brand(Object self, Object names) {
        return new PrivateBrand(((ScriptObject) names).getArray().asObjectArray());
    }

    /** {@code stamp(object, brand)}. */
    static Object stamp(Object self, Object object, Object brand) {
        PrivateBrand mark = (PrivateBrand) brand;
        ScriptObject target = (ScriptObject) object;
        if (mark.valuesOf(target) != null) {
            throw Throwing.typeError("Cannot initialize private members twice on the same object");
        }
        Object[] values = new Object[mark.names.length];
        Arrays.fill(values, ABSENT);
        target.addOwnProperty(mark, Property.NOT_ENUMERABLE | Property.NOT_CONFIGURABLE, values);
        return ScriptRuntime.UNDEFINED;
    }

    /** {@code addPrivate(object, brand, index, value)}. */
    static Object addPrivate(Object self, Object object, Object brand, Object index, Object value) {
        int place = ((Number) index).intValue();
        Object[] values = ((PrivateBrand) brand).values(object, place, "write");
        if (values[place] != ABSENT) {
            throw Throwing.typeError("Cannot initialize private members twice on the same object");
        }
        values[place] = value;
        return value;
    }

    /** {@code readPrivate(object, brand, index)}. */
    static Object readPrivate(Object self, Object object, Object brand, Object index) {
        int place = ((Number) index).intValue();
        PrivateBrand mark = (PrivateBrand) brand;
        Object value = mark.values(object, place, "read")[place];
        if (value == ABSENT) {
            throw mark.missing(place, "read");
        }
        return value;
    }

    /** {@code writePrivate(object, brand, index, value)}. */
    static Object writePrivate(Object self, Object object, Object brand, Object index, Object value) {
        int place = ((Number) index).intValue();
        PrivateBrand mark = (PrivateBrand) brand;
        Object[] values = mark.values(object, place, "write");
        if (values[place] == ABSENT) {
            throw mark.missing(place, "write");
        }
        values[place] = value;
        return value;
    }

    /** {@code hasPrivate(object, brand, index, isField)}. */
    static Object hasPrivate(Object self, Object object, Object brand, Object index, Object isField) {
        PrivateBrand mark = (PrivateBrand) brand;
        int place = ((Number) index).intValue();
        if (!(object instanceof ScriptObject target)) {
            throw Throwing.typeError("Cannot use 'in' operator to search for '" + mark.names[place] + "' in a value that is no object");
        }
        Object[] values = mark.valuesOf(target);
        return values != null && (values[place] != ABSENT || !Boolean.TRUE.equals(isField));
    }

    /** {@code checkPrivate(object, brand, index)}: throws when the object is none of the class. */
    static Object checkPrivate(Object self, Object object, Object brand, Object index) {
        return ((PrivateBrand) brand).values(object, ((Number) index).intValue(), "read");
    }

    /** {@code callGetter(object, brand, index, getter)}. */
    static Object callGetter(Object self, Object object, Object brand, Object index, Object getter) {
        PrivateBrand mark = (PrivateBrand) brand;
        int place = ((Number) index).intValue();
        mark.values(object, place, "read");
        if (!(getter instanceof ScriptFunction function)) {
            throw Throwing.typeError("'" + mark.names[place] + "' was defined without a getter");
        }
        return ScriptRuntime.apply(function, object);
    }

    /** {@code callSetter(object, brand, index, setter, value)}; a method has no setter. */
    static Object callSetter(Object self, Object object, Object brand, Object index, Object setter, Object value) {
        PrivateBrand mark = (PrivateBrand) brand;
        int place = ((Number) index).intValue();
        mark.values(object, place, "write");
        if (!(setter instanceof ScriptFunction function)) {
            throw Throwing.typeError("'" + mark.names[place] + "' was defined without a setter");
        }
        ScriptRuntime.apply(function, object, value);
        return value;
    }

    private Object[] values(Object object, int place, String what) {
        Object[] values = object instanceof ScriptObject target ? valuesOf(target) : null;
        if (values == null) {
            throw missing(place, what);
        }
        return values;
    }

    private RuntimeException missing(int place, String what) {
        String way = what.equals("read") ? "from" : "to";
        return Throwing.typeError("Cannot " + what + " private member " + names[place] + " " + way
                + " an object whose class did not declare it");
    }

    private Object @Nullable [] valuesOf(ScriptObject object) {
        PropertyMap map = object.getMap();
        if (map != lastMap) {
            lastProperty = map.findProperty(this);
            lastMap = map;
        }
        Property property = lastProperty;
        return property == null ? null : (Object[]) property.getObjectValue(object, object);
    }
}
