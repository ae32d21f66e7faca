package dev.nekton.vm.engine;

import org.openjdk.nashorn.internal.objects.NativeArray;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Knows the arrays of a VM that iterate as arrays do: they can be read by index, since nobody can tell the difference.
 *
 * <p><em>Immutable</em>, but for the objects it looks at.
 */
final class PlainArrays {
    private final ScriptObject arrays;
    private final ScriptObject iterators;
    private final Object values;
    private final Object next;

    private PlainArrays(ScriptObject arrays, ScriptObject iterators) {
        this.arrays = arrays;
        this.iterators = iterators;
        this.values = arrays.get(NativeSymbol.iterator);
        this.next = iterators.get("next");
    }

    /** {@code plainArrays(Array.prototype, the prototype of array iterators)}: a function that tells plain arrays. */
    static Object plainArrays(Object self, Object arrays, Object iterators) {
        return LoweredCode.bound(new PlainArrays((ScriptObject) arrays, (ScriptObject) iterators), "isPlain");
    }

    boolean isPlain(Object self, Object value) {
        return value instanceof NativeArray array
                && array.getProto() == arrays
                && array.getMap().findProperty(NativeSymbol.iterator) == null
                && arrays.get(NativeSymbol.iterator) == values
                && iterators.get("next") == next;
    }
}
