package dev.nekton.vm.engine;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * An ordinary object that Java made with its members at known places, so that it is made, and read back, without looking
 * them up by name. Scripts notice nothing.
 */
final class DataObject extends ScriptObject {
    private static final long[] NO_PRIMITIVES = new long[0];

    DataObject(PropertyMap map, @Nullable Object[] members, ScriptObject prototype) {
        super(map, NO_PRIMITIVES, members);
        setInitialProto(prototype);
    }

    /** Returns the member at a place of {@link ObjectLayout}. */
    @Nullable
    Object member(int place) {
        return objectSpill[place];
    }

    void setMember(int place, @Nullable Object value) {
        objectSpill[place] = value;
    }

    /** Returns whether there are members whose names are numbers, which lie elsewhere. */
    boolean hasElements() {
        return getArray().length() > 0;
    }

    @Override
    public String getClassName() {
        return "Object";
    }

    /** All members are objects to the engine; it needs no second array for numbers. */
    @Override
    protected boolean useDualFields() {
        return false;
    }
}
