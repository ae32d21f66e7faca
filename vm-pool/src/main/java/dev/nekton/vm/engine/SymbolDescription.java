package dev.nekton.vm.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.AccessorProperty;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** What a symbol says it stands for. */
final class SymbolDescription {
    /** The description of a symbol that has none; to be compared by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String NONE = new String("");

    private SymbolDescription() {}

    /**
     * Lets {@code symbol.description} work for all VMs. The engine does not call a getter of {@code Symbol.prototype} for
     * a primitive symbol, but it reads what the object has that it wraps around one. To be called before the first VM is
     * made.
     */
    static void prepare() {
        try {
            VarHandle wrapper = EngineFields.ofClass(NativeSymbol.class, "$nasgenmap$", PropertyMap.class);
            MethodHandle getter = MethodHandles.lookup()
                    .findStatic(
                            SymbolDescription.class, "ofWrapper", MethodType.methodType(Object.class, Object.class));
            int attributes = Property.NOT_ENUMERABLE | Property.NOT_WRITABLE | Property.NOT_CONFIGURABLE;
            Property description = AccessorProperty.create("description", attributes, getter, null);
            wrapper.set(((PropertyMap) wrapper.get()).addPropertyNoHistory(description));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** {@code descriptionOf(symbol)}: its text or undefined. */
    static @Nullable Object of(@Nullable Object[] arguments) {
        return of(arguments[0]);
    }

    static Object ofWrapper(Object self) {
        return of(self instanceof ScriptObject wrapper ? wrapper.getDefaultValue(null) : self);
    }

    @SuppressWarnings("ReferenceEquality")
    private static Object of(@Nullable Object value) {
        return value instanceof Symbol symbol && symbol.getName() != NONE ? symbol.getName() : ScriptRuntime.UNDEFINED;
    }
}
