package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * What an object looks like to the engine: objects of one layout can share one description.
 *
 * @param type the class of the object
 * @param members what is known of its members, in order
 */
record Layout(Class<?> type, List<Member> members) {
    /** A member; one without a slot has a getter of its own, which then tells it from others of that name. */
    record Member(Property property, @Nullable MethodHandle getter) {}

    static Layout of(ScriptObject object) {
        Property[] properties = object.getMap().getProperties();
        List<Member> members = new ArrayList<>(properties.length);
        for (Property property : properties) {
            members.add(new Member(property, property.getSlot() < 0 ? property.getGetter(Object.class) : null));
        }
        return new Layout(object.getClass(), members);
    }
}
