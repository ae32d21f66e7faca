package dev.nekton.pipeline.config;

import java.util.Map;
import java.util.Optional;

/** Where the values of {@code ${NAME}} come from. */
@FunctionalInterface
public interface Environment {
    /** Returns the value of a variable, perhaps an empty one; empty when it is not set. */
    Optional<String> get(String name);

    /** Returns the variables of this process. */
    static Environment ofProcess() {
        return name -> Optional.ofNullable(System.getenv(name));
    }

    /** Returns just these variables. */
    static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
