package dev.nekton.pipeline.config;

import dev.nekton.config.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that were put into scripts, each with its first place. <em>Not thread-safe.</em> */
final class ScriptVariables {
    private final Map<String, Position> first = new LinkedHashMap<>();

    void add(String name, Position position) {
        first.putIfAbsent(name, position);
    }

    /** Returns a sentence for each variable. */
    List<String> notices() {
        return first.entrySet().stream()
                .map(entry ->
                        "${" + entry.getKey() + "} in a script was replaced by the environment variable (first at "
                                + entry.getValue() + "); write ${{" + entry.getKey() + "}} to keep it")
                .toList();
    }
}
