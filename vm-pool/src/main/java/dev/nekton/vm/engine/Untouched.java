package dev.nekton.vm.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Tells whether members of built-in objects are still what the library made them, so that what scripts can't notice may
 * take a shorter way. Once it is told that the objects are frozen it costs nothing to ask.
 */
final class Untouched {
    private final List<Member> members = new ArrayList<>();
    private boolean isForever;

    /** What a member was: a value, or the function that reads it. */
    private record Member(
            ScriptObject owner, Object key, @Nullable Object value) {
        static Member of(ScriptObject owner, Object key) {
            return new Member(owner, key, read(owner, key));
        }

        boolean isUntouched() {
            return read(owner, key) == value;
        }

        private static @Nullable Object read(ScriptObject owner, Object key) {
            Property property = owner.getMap().findProperty(key);
            if (property == null) {
                return null;
            }
            ScriptFunction getter = property.isAccessorProperty() ? property.getGetterFunction(owner) : null;
            return getter != null ? getter : property.getObjectValue(owner, owner);
        }
    }

    /** Watches all members that these objects have now. */
    Untouched(ScriptObject... objects) {
        for (ScriptObject object : objects) {
            for (Property property : object.getMap().getProperties()) {
                members.add(Member.of(object, property.getKey()));
            }
        }
    }

    /** Says that nobody can change the members any more. */
    void fix() {
        isForever = true;
    }

    boolean check() {
        if (isForever) {
            return true;
        }
        for (Member member : members) {
            if (!member.isUntouched()) {
                return false;
            }
        }
        return true;
    }
}
