package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** An error that a script makes. The engine's own would carry a Java exception where scripts can reach it. */
final class ErrorObject extends ScriptObject {
    private static final PropertyMap EMPTY = PropertyMap.newMap(ErrorObject.class);

    private final Throwable trace;

    ErrorObject(@Nullable ScriptObject prototype, Throwable trace) {
        super(EMPTY);
        this.trace = trace;
        setProto(prototype);
    }

    /** {@code errorObject(prototype)}: a new one, without members. */
    static Object make(@Nullable Object[] arguments) {
        return new ErrorObject((ScriptObject) arguments[0], new Throwable());
    }

    /** Returns where it was made. */
    Throwable trace() {
        return trace;
    }

    @Override
    public String getClassName() {
        return "Error";
    }
}
