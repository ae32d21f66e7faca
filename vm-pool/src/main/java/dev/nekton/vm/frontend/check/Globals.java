package dev.nekton.vm.frontend.check;

import java.util.Set;

/** The names that the language puts into the global object. */
public final class Globals {
    /** The global object's name for itself. */
    static final String SELF = "globalThis";

    private static final Set<String> NAMES = Set.of(
            "Object",
            "Function",
            "Array",
            "String",
            "Number",
            "Boolean",
            "Symbol",
            "Math",
            "JSON",
            "Date",
            "RegExp",
            "Error",
            "EvalError",
            "RangeError",
            "ReferenceError",
            "SyntaxError",
            "TypeError",
            "URIError",
            "AggregateError",
            "Map",
            "Set",
            "WeakMap",
            "WeakSet",
            "Promise",
            "Reflect",
            "ArrayBuffer",
            "DataView",
            "Int8Array",
            "Uint8Array",
            "Uint8ClampedArray",
            "Int16Array",
            "Uint16Array",
            "Int32Array",
            "Uint32Array",
            "Float32Array",
            "Float64Array",
            "parseInt",
            "parseFloat",
            "isNaN",
            "isFinite",
            "encodeURI",
            "encodeURIComponent",
            "decodeURI",
            "decodeURIComponent",
            "escape",
            "unescape",
            "eval",
            "structuredClone",
            "atob",
            "btoa",
            "queueMicrotask");

    private Globals() {}

    /** Returns whether it is one of them, or the global object's name for itself. */
    public static boolean contains(String name) {
        return NAMES.contains(name) || name.equals(SELF);
    }

    static Origin originOf(String name) {
        return name.equals(SELF) ? Origin.GLOBAL : NAMES.contains(name) ? Origin.BUILT_IN : Origin.OWN;
    }
}
