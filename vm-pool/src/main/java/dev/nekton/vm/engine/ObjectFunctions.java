package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeObject;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Functions of {@code Object} that the engine has for objects only; any value but null and undefined will do. */
final class ObjectFunctions {
    static final JavaFunctions ALL = new JavaFunctions(ObjectFunctions.class, MethodHandles.lookup());

    private ObjectFunctions() {}

    static @Nullable Object getOwnPropertyDescriptor(Object self, @Nullable Object value, @Nullable Object key) {
        return ((ScriptObject) object(value)).getOwnPropertyDescriptor(JSType.toPropertyKey(key));
    }

    static @Nullable Object getOwnPropertyNames(Object self, @Nullable Object value) {
        return NativeObject.getOwnPropertyNames(self, object(value));
    }

    static @Nullable Object getOwnPropertySymbols(Object self, @Nullable Object value) {
        return NativeObject.getOwnPropertySymbols(self, object(value));
    }

    static @Nullable Object getPrototypeOf(Object self, @Nullable Object value) {
        return NativeObject.getPrototypeOf(self, object(value));
    }

    static @Nullable Object keys(Object self, @Nullable Object value) {
        return NativeObject.keys(self, object(value));
    }

    private static Object object(@Nullable Object value) {
        return value instanceof ScriptObject ? value : Global.toObject(value);
    }
}
