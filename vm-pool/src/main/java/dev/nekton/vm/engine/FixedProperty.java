package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.openjdk.nashorn.internal.runtime.AccessorProperty;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * A property of a built-in object that looks as it always does and can't be changed: whoever assigns, deletes or redefines
 * it gets a TypeError, in strict and in sloppy code. Since it counts as writable, an object that inherits it can have an
 * own one of that name by plain assignment; reading it is as fast as ever.
 */
final class FixedProperty extends AccessorProperty {
    private static final long serialVersionUID = 1L;
    private static final MethodHandle REFUSE;

    static {
        try {
            REFUSE = MethodHandles.lookup()
                    .findVirtual(FixedProperty.class, "refuse", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final boolean spill;

    private FixedProperty(AccessorProperty property) {
        super(property);
        this.spill = property.isSpill();
    }

    /** Returns what stands for {@code property} in a built-in object that is fixed; accessors stay accessors. */
    static Property of(Property property) {
        if (property.isAccessorProperty() || !(property instanceof AccessorProperty data)) {
            return property.addFlags(Property.NOT_CONFIGURABLE);
        }
        return data.isWritable() || data.isConfigurable() ? new FixedProperty(data) : data;
    }

    @Override
    public boolean isSpill() {
        return spill;
    }

    @Override
    public MethodHandle getSetter(Class<?> type, PropertyMap map) {
        return MethodHandles.dropArguments(REFUSE.bindTo(this), 0, Object.class, type);
    }

    @Override
    public void setValue(ScriptObject self, ScriptObject owner, int value, boolean strict) {
        refuse();
    }

    @Override
    public void setValue(ScriptObject self, ScriptObject owner, double value, boolean strict) {
        refuse();
    }

    @Override
    public void setValue(ScriptObject self, ScriptObject owner, Object value, boolean strict) {
        refuse();
    }

    /** What {@code Object.defineProperty} does first; to delete a property begins with a write. */
    @Override
    public Property setFlags(int flags) {
        refuse();
        return this;
    }

    /** What {@code Object.freeze} does; this is frozen as it is, and shall go on looking writable to those that inherit it. */
    @Override
    public Property addFlags(int flags) {
        return this;
    }

    @Override
    public Property copy() {
        return this;
    }

    @Override
    public Property copy(Class<?> type) {
        return this;
    }

    private void refuse() {
        throw Throwing.typeError(Refusal.ofWrite(String.valueOf(getKey())));
    }
}
