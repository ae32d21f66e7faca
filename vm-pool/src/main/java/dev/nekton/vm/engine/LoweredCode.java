package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The functions of {@code $nekton} that lowered scripts call and that are written in Java: methods whose first parameter
 * is {@code this}, of no interest to them, and whose others are values.
 */
final class LoweredCode {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final List<Native> SHARED = natives(
            true,
            FieldNames.class,
            LoweredMembers.class, LoweredCalls.class, PrivateBrand.class, PlainArrays.class, Construction.class);
    private static final List<Native> OF_A_VM = natives(false, Construction.class);

    private LoweredCode() {}

    private record Native(String name, MethodHandle handle) {
        ScriptFunction function() {
            return ScriptFunction.createStrictBuiltin(name, handle);
        }

        ScriptFunction function(Object receiver) {
            return ScriptFunction.createStrictBuiltin(name, collecting(handle.bindTo(receiver)));
        }
    }

    /** Adds them to a VM's {@code $nekton}. */
    static void addTo(ScriptObject library) {
        SHARED.forEach(shared -> library.set(shared.name(), shared.function(), 0));
        Construction construction = new Construction();
        OF_A_VM.forEach(own -> library.set(own.name(), own.function(construction), 0));
    }

    /** Returns a function that calls a method of {@code receiver}. */
    static ScriptFunction bound(Object receiver, String name) {
        return natives(false, receiver.getClass()).stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElseThrow()
                .function(receiver);
    }

    private static List<Native> natives(boolean isStatic, Class<?>... owners) {
        List<Native> found = new ArrayList<>();
        for (Class<?> owner : owners) {
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic && isNative(method))
                    .forEach(method -> found.add(new Native(method.getName(), handle(method))));
        }
        return List.copyOf(found);
    }

    private static boolean isNative(Method method) {
        return !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Object.class
                && Arrays.stream(method.getParameterTypes())
                        .allMatch(type -> type == Object.class || type == Object[].class)
                && method.getReturnType() != void.class;
    }

    private static MethodHandle handle(Method method) {
        try {
            return collecting(LOOKUP.unreflect(method).asFixedArity());
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static MethodHandle collecting(MethodHandle handle) {
        Class<?> last = handle.type().lastParameterType();
        return last == Object[].class ? handle.asVarargsCollector(Object[].class) : handle;
    }
}
