package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * A function that knows whether it is called with {@code new}: a class, or an ordinary function that asks for {@code
 * new.target}. What it does is in its body, a function of the script.
 */
final class ClassFunction extends ScriptFunction {
    private static final MethodHandle CALL;

    static {
        try {
            CALL = MethodHandles.lookup()
                    .findVirtual(
                            Entry.class,
                            "call",
                            MethodType.methodType(Object.class, boolean.class, Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ScriptFunction body;

    private ClassFunction(String name, Entry entry) {
        super(name, CALL.bindTo(entry).asVarargsCollector(Object[].class), null);
        this.body = entry.body;
        entry.function = this;
        setArity(BuiltinShape.lengthOf(body));
    }

    /** Returns a class, whose prototype is its body's. */
    static ClassFunction ofClass(String name, ScriptFunction body, Construction construction) {
        ClassFunction made = new ClassFunction(name, new Entry(body, construction, true));
        BuiltinShape.constructor(made, name, BuiltinShape.lengthOf(body));
        made.setPrototype(body.getPrototype());
        return made;
    }

    /** Returns a function that can be called in both ways. */
    static ClassFunction ofFunction(String name, ScriptFunction body, Construction construction) {
        ClassFunction made = new ClassFunction(name, new Entry(body, construction, false));
        made.setPrototype(body.getPrototype());
        return made;
    }

    /** Returns the function of the script that it runs. */
    ScriptFunction body() {
        if (body.getPrototype() != getPrototype()) {
            body.setPrototype(getPrototype());
        }
        return body;
    }

    /** How calls get in. */
    private static final class Entry {
        private final ScriptFunction body;
        private final Construction construction;
        private final boolean isClass;
        private @Nullable ClassFunction function;

        Entry(ScriptFunction body, Construction construction, boolean isClass) {
            this.body = body;
            this.construction = construction;
            this.isClass = isClass;
        }

        @SuppressWarnings("unused")
        Object call(boolean isNew, Object self, Object... arguments) {
            ClassFunction called = Objects.requireNonNull(function);
            if (isNew) {
                construction.newTarget(called);
                return ScriptRuntime.construct(called.body(), arguments);
            }
            if (isClass) {
                throw Throwing.typeError("Class constructor " + called.getName() + " cannot be invoked without 'new'");
            }
            construction.newTarget(ScriptRuntime.UNDEFINED);
            return ScriptRuntime.apply(body, self, arguments);
        }
    }
}
