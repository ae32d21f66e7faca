package dev.nekton.stream;

import dev.nekton.vm.Surroundings;
import java.util.Map;
import java.util.Set;

/** The global names that expressions can't use. */
final class BlockedGlobals {
    /** Those of the reference: each becomes a function that throws when it is called. */
    static final Set<String> NAMES = Set.of(
            "eval",
            "Function",
            "require",
            "module",
            "exports",
            "__dirname",
            "__filename",
            "global",
            "globalThis",
            "process",
            "setTimeout",
            "setInterval",
            "setImmediate",
            "clearTimeout",
            "clearInterval",
            "clearImmediate",
            "console",
            "__proto__",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__",
            "constructor",
            "import",
            "importScripts",
            "Reflect",
            "Proxy",
            "defineProperty",
            "getOwnPropertyDescriptor",
            "getPrototypeOf",
            "setPrototypeOf",
            "escape",
            "unescape");

    /** What an expression finds where it runs: naming one of them is no reason to refuse it. */
    static final Surroundings SURROUNDINGS =
            new Surroundings(Map.of(), Surroundings.ofMessages().unannounced(), NAMES);

    private BlockedGlobals() {}
}
