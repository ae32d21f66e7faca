package dev.nekton.vm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is different for a script because of where it runs: names that are no part of the language.
 *
 * <p><em>Immutable.</em>
 *
 * @param refused global names that scripts copied from elsewhere use and nothing here has, each with what to do instead. A
 *     script that uses one is refused before it starts, unless it asks by {@code typeof} first
 * @param unannounced global names that are there, and of which {@code typeof} says {@code undefined} nevertheless: a script
 *     that asks first goes the way that it goes elsewhere
 * @param replaced global names of the language that mean something else there: using one is no reason to refuse a script
 */
public record Surroundings(Map<String, String> refused, Set<String> unannounced, Set<String> replaced) {
    private static final String NOTHING_LATER =
            "nothing runs after a script has ended; do it at once, or keep what a later message needs in the cache";

    private static final Surroundings NONE = new Surroundings(Map.of(), Set.of(), Set.of());

    private static final Surroundings OF_MESSAGES = new Surroundings(
            Map.ofEntries(
                    Map.entry("setTimeout", NOTHING_LATER),
                    Map.entry("setInterval", NOTHING_LATER),
                    Map.entry("setImmediate", NOTHING_LATER),
                    Map.entry("clearTimeout", NOTHING_LATER),
                    Map.entry("clearInterval", NOTHING_LATER),
                    Map.entry("clearImmediate", NOTHING_LATER),
                    Map.entry("require", "put what you need into the script"),
                    Map.entry(
                            "protobuf",
                            "Nekton has no protobuf yet; turn the payload into JSON before it gets to this processor")),
            Set.of("structuredClone", "atob", "btoa", "queueMicrotask"),
            Set.of());

    /** Copies. */
    public Surroundings {
        refused = Map.copyOf(refused);
        unannounced = Set.copyOf(unannounced);
        replaced = Set.copyOf(replaced);
    }

    /** Returns those where nothing is different. */
    public static Surroundings none() {
        return NONE;
    }

    /** Returns those of scripts that work on messages: as in benthos-umh, whose scripts they run. */
    public static Surroundings ofMessages() {
        return OF_MESSAGES;
    }

    /** Returns these, where one more name is refused. */
    public Surroundings refusing(String name, String instead) {
        Map<String, String> more = new TreeMap<>(refused);
        more.put(name, instead);
        return new Surroundings(more, unannounced, replaced);
    }
}
