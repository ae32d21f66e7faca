package dev.nekton.vm.engine;

import java.util.List;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** The symbols that ECMAScript gives a meaning, as far as the engine does not have them. All VMs share them. */
final class WellKnownSymbols {
    /** Names the method that makes a primitive value of an object. */
    static final Symbol TO_PRIMITIVE = new Symbol("Symbol.toPrimitive");

    /** Says whether {@code concat} takes an object's elements in its place. */
    static final Symbol IS_CONCAT_SPREADABLE = new Symbol("Symbol.isConcatSpreadable");

    private static final List<Symbol> ALL = List.of(
            TO_PRIMITIVE,
            new Symbol("Symbol.asyncIterator"),
            new Symbol("Symbol.hasInstance"),
            IS_CONCAT_SPREADABLE,
            new Symbol("Symbol.match"),
            new Symbol("Symbol.matchAll"),
            new Symbol("Symbol.replace"),
            new Symbol("Symbol.search"),
            new Symbol("Symbol.species"),
            new Symbol("Symbol.split"),
            new Symbol("Symbol.toStringTag"),
            new Symbol("Symbol.unscopables"));

    private WellKnownSymbols() {}

    /** Returns an object of the VM whose members are the symbols, by the names of the members of {@code Symbol}. */
    static ScriptObject object() {
        ScriptObject object = Global.newEmptyInstance();
        for (Symbol symbol : ALL) {
            object.set(symbol.getName().substring("Symbol.".length()), symbol, 0);
        }
        return object;
    }
}
