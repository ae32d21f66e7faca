package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.RegExp;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.AccessorProperty;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** A regular expression as scripts have it: a compiled one, and {@code lastIndex}. */
final class JsRegExp extends ScriptObject {
    private static final PropertyMap MEMBERS = PropertyMap.newMap(List.<Property>of(AccessorProperty.create(
            "lastIndex",
            Property.NOT_ENUMERABLE | Property.NOT_CONFIGURABLE,
            handle("getLastIndex", MethodType.methodType(Object.class, Object.class)),
            handle("setLastIndex", MethodType.methodType(void.class, Object.class, Object.class)))));

    private RegExp regExp;
    private @Nullable Object lastIndex = 0;

    JsRegExp(RegExp regExp, ScriptObject prototype) {
        super(prototype, MEMBERS);
        this.regExp = regExp;
    }

    @Override
    public String getClassName() {
        return "RegExp";
    }

    RegExp regExp() {
        return regExp;
    }

    void recompile(RegExp other) {
        regExp = other;
    }

    /** Returns whether it has no members but {@code lastIndex}, which can be written. */
    boolean isPlain(ScriptObject prototype) {
        return getMap() == MEMBERS && getProto() == prototype;
    }

    @Nullable
    Object lastIndex() {
        return lastIndex;
    }

    /** Writes {@code lastIndex} of a plain one. */
    void lastIndex(int index) {
        lastIndex = index;
    }

    @SuppressWarnings("UnusedMethod") // found by its name
    private static @Nullable Object getLastIndex(Object self) {
        return ((JsRegExp) self).lastIndex;
    }

    @SuppressWarnings("UnusedMethod") // found by its name
    private static void setLastIndex(Object self, @Nullable Object index) {
        ((JsRegExp) self).lastIndex = index;
    }

    private static MethodHandle handle(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(JsRegExp.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
