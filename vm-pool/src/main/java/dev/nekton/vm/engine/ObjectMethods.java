package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Methods of all objects that the engine has for texts as keys only. */
final class ObjectMethods {
    static final JavaFunctions ALL = new JavaFunctions(ObjectMethods.class, MethodHandles.lookup());

    private ObjectMethods() {}

    static boolean hasOwnProperty(@Nullable Object self, @Nullable Object name) {
        Object key = JSType.toPropertyKey(name);
        return object(self).hasOwnProperty(key);
    }

    static boolean propertyIsEnumerable(@Nullable Object self, @Nullable Object name) {
        Object key = JSType.toPropertyKey(name);
        ScriptObject object = object(self);
        Property property = object.getMap().findProperty(key);
        return property == null
                ? object.getOwnPropertyDescriptor(key) instanceof PropertyDescriptor own && own.isEnumerable()
                : property.isEnumerable();
    }

    private static ScriptObject object(@Nullable Object value) {
        return value instanceof ScriptObject object ? object : (ScriptObject) Global.toObject(value);
    }
}
