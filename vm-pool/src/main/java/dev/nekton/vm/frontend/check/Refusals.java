package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;
import java.util.List;
import java.util.Optional;

/** What is refused before a script starts, because nothing here can run it, and what to write instead. */
public enum Refusals {
    /** Integers of any size. */
    BIG_INT("BigInt", "numbers are exact up to 2 ** 53; keep longer digits as text"),
    /** Objects that answer for themselves. */
    PROXY("Proxy", "use getters and setters, or a function that takes the name of the member"),
    /** Modules. */
    MODULES("import and export", "put what you need into the script"),
    /** Modules that are loaded while a script runs. */
    DYNAMIC_IMPORT("import()", "put what you need into the script"),
    /** What a module knows of itself. */
    IMPORT_META("import.meta", "there are no modules"),
    /** Texts, dates and numbers as people of a country write them. */
    INTL("Intl", "format by hand, with toFixed, padStart and toISOString"),
    /** References that do not keep their object. */
    WEAK_REF("WeakRef", "use a WeakMap"),
    /** Functions that run when an object is gone. */
    FINALIZATION("FinalizationRegistry", "nothing lives longer than a message, save in the cache"),
    /** Memory of several threads. */
    SHARED_MEMORY("SharedArrayBuffer", "a script runs on one thread: use an ArrayBuffer"),
    /** Operations on memory of several threads. */
    ATOMICS("Atomics", "a script runs on one thread: use plain assignments"),
    /** Dates and times, a proposal. */
    TEMPORAL("Temporal", "use Date"),
    /** Other globals. */
    SHADOW_REALM("ShadowRealm", "use new Function"),
    /** Waiting outside of a function. */
    TOP_LEVEL_AWAIT("await outside of an async function", "put the code into an async function and call it");

    private static final List<Refusals> GLOBALS =
            List.of(PROXY, INTL, WEAK_REF, FINALIZATION, SHARED_MEMORY, ATOMICS, TEMPORAL, SHADOW_REALM, BIG_INT);

    private final String construct;
    private final String instead;

    Refusals(String construct, String instead) {
        this.construct = construct;
        this.instead = instead;
    }

    /** Returns what is refused, as a user knows it. */
    public String construct() {
        return construct;
    }

    /** Returns what to write instead. */
    public String instead() {
        return instead;
    }

    /** Returns the error that says so. */
    public String text() {
        return text(construct, instead);
    }

    /** Returns the error that says so of anything else. */
    static String text(String construct, String instead) {
        return "SyntaxError: " + construct + " is not supported: " + instead;
    }

    /** Refuses it at a node. */
    void at(Unit unit, Node node) {
        unit.problem(node, text());
    }

    /** Returns the refusal of a global object; empty when it is not refused everywhere. */
    static Optional<Refusals> ofGlobal(String name) {
        return GLOBALS.stream()
                .filter(refused -> refused.construct.equals(name))
                .findFirst();
    }
}
