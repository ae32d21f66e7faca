package dev.nekton.vm.engine;

import dev.nekton.value.Keys;
import dev.nekton.value.Value;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.UserAccessorProperty;
import org.openjdk.nashorn.internal.scripts.JO;

/**
 * Reads all members of an object of one shape in one step, without looking them up by name.
 *
 * <p><em>Immutable.</em>
 */
final class ObjectReader {
    private final Keys keys;
    private final MethodHandle members;

    private ObjectReader(Keys keys, MethodHandle members) {
        this.keys = keys;
        this.members = members;
    }

    /** Returns the reader of objects that are as this one is; empty where they have to be read in another way. */
    static Optional<ObjectReader> of(ScriptObject object) {
        if (!isMadeAsRecord(object)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<MethodHandle> getters = new ArrayList<>();
        for (Property property : object.getMap().getProperties()) {
            if (!(property.getKey() instanceof String name)
                    || property instanceof UserAccessorProperty
                    || !isWellFormed(name)) {
                return Optional.empty();
            }
            if (property.isEnumerable()) {
                names.add(name);
                getters.add(property.getGetter(Object.class));
            }
        }
        Keys keys = Keys.ofObjects(names);
        return keys.isShared() ? Optional.of(new ObjectReader(keys, all(getters))) : Optional.empty();
    }

    /** Returns the names of the members. */
    Keys keys() {
        return keys;
    }

    /** Returns the values of the members, in the order of their names. */
    @Nullable
    Object[] read(ScriptObject object) {
        try {
            return (Object[]) members.invokeExact((Object) object);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns whether Java made the object, or a script by {@code {...}}: those are of classes that the engine makes, one
     * for each number of members.
     */
    private static boolean isMadeAsRecord(ScriptObject object) {
        return object instanceof DataObject
                || object.getClass().getPackageName().equals(JO.class.getPackageName());
    }

    private static boolean isWellFormed(String name) {
        return Value.of(name).text().equals(name);
    }

    private static MethodHandle all(List<MethodHandle> getters) {
        MethodHandle list = MethodHandles.identity(Object[].class).asCollector(Object[].class, getters.size());
        MethodHandle each = MethodHandles.filterArguments(list, 0, getters.toArray(MethodHandle[]::new));
        int[] same = new int[getters.size()];
        Arrays.fill(same, 0);
        return MethodHandles.permuteArguments(each, MethodType.methodType(Object[].class, Object.class), same);
    }
}
