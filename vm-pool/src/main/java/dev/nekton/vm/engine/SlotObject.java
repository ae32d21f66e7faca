package dev.nekton.vm.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * An ordinary object with a slot that no script sees: what ECMAScript calls internal slots. The library's files use it for
 * objects such as promises and generators.
 */
final class SlotObject extends ScriptObject {
    private static final PropertyMap EMPTY = PropertyMap.newMap(SlotObject.class);

    private final Object kind;
    private final @Nullable Object content;

    private SlotObject(ScriptObject prototype, Object kind, @Nullable Object content) {
        super(prototype, EMPTY);
        this.kind = kind;
        this.content = content;
    }

    /** {@code slotObject(prototype, kind, content)}: a new object; {@code kind} is any object of the library. */
    static Object make(@Nullable Object[] arguments) {
        return new SlotObject(
                (ScriptObject) Objects.requireNonNull(arguments[0]),
                Objects.requireNonNull(arguments[1]),
                arguments[2]);
    }

    /** {@code slotOf(value, kind)}: what was given when it was made; undefined for anything that is not of this kind. */
    static @Nullable Object contentOf(@Nullable Object[] arguments) {
        boolean known = arguments[0] instanceof SlotObject object && object.kind == arguments[1];
        return known ? ((SlotObject) arguments[0]).content : ScriptRuntime.UNDEFINED;
    }

    boolean isOf(Object other) {
        return kind == other;
    }

    @Override
    public String getClassName() {
        return "Object";
    }
}
