package dev.nekton.vm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The names of a class's fields. Where a new object neither has nor inherits one of them, plain assignment makes the same
 * property that a field's definition does, at a tenth of the cost; that is looked up once for all objects that are alike.
 *
 * <p><em>Not thread-safe:</em> it is used inside of one VM.
 */
final class FieldNames {
    private static final int LONGEST_CHAIN = 8;

    private final List<Object> names;
    private final @Nullable PropertyMap[] free = new PropertyMap[LONGEST_CHAIN];
    private int length;

    private FieldNames(List<Object> names) {
        this.names = names;
    }

    /** {@code fieldNames(list)}. */
    static Object fieldNames(Object self, Object list) {
        return new FieldNames(List.of(((ScriptObject) list).getArray().asObjectArray()));
    }

    /** {@code assigns(object, names)}: whether assignment does for all of them. */
    static boolean assigns(Object self, Object object, Object names) {
        return ((FieldNames) names).areFree((ScriptObject) object);
    }

    private boolean areFree(ScriptObject object) {
        return isKnown(object) || isNew(object);
    }

    private boolean isKnown(ScriptObject object) {
        int depth = 0;
        for (ScriptObject up = object; up != null; up = up.getProto()) {
            if (depth == length || free[depth++] != up.getMap()) {
                return false;
            }
        }
        return depth == length;
    }

    private boolean isNew(ScriptObject object) {
        length = 0;
        int depth = 0;
        for (ScriptObject up = object; up != null; up = up.getProto()) {
            PropertyMap map = up.getMap();
            boolean claimed = names.stream().anyMatch(name -> map.findProperty(name) != null);
            if (claimed || depth == LONGEST_CHAIN) {
                return false;
            }
            free[depth++] = map;
        }
        length = object.isExtensible() ? depth : 0;
        return object.isExtensible();
    }
}
