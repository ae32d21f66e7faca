package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** An error that a script makes. The engine's own would carry a Java exception where scripts can reach it. */
final class ErrorObject extends ScriptObject {
    private static final PropertyMap EMPTY = PropertyMap.newMap(ErrorObject.class);

    private ErrorObject(ScriptObject prototype) {
        super(EMPTY);
        setProto(prototype);
    }

    /** {@code errorObject(prototype)}: a new one, without members. */
    static Object make(@Nullable Object[] arguments) {
        return new ErrorObject((ScriptObject) arguments[0]);
    }

    @Override
    public String getClassName() {
        return "Error";
    }
}
