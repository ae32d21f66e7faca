package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Built-in functions whose bodies are the static methods of a class, which the engine calls directly. */
final class JavaFunctions {
    private final Map<String, MethodHandle> bodies = new TreeMap<>();

    /** Takes all static methods of {@code holder} that are not private; their first parameter is {@code this}. */
    JavaFunctions(Class<?> holder, MethodHandles.Lookup lookup) {
        for (Method method : holder.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())) {
                bodies.put(method.getName(), body(method, lookup));
            }
        }
    }

    /** Returns an object of the VM with the functions. */
    ScriptObject object() {
        ScriptObject object = Global.newEmptyInstance();
        bodies.forEach((name, body) -> object.set(name, ScriptFunction.createBuiltin(name, body), 0));
        return object;
    }

    private static MethodHandle body(Method method, MethodHandles.Lookup lookup) {
        try {
            return lookup.unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
